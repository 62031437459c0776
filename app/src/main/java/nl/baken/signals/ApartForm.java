package nl.baken.signals;

import jakarta.validation.constraints.NotBlank;
import nl.baken.codes.CodeList;
import nl.baken.codes.Coded;

/** Why a signal is taken out of the one that it became part of. */
record ApartForm(@NotBlank @Coded(CodeList.APART_REASON) String reason) {

    static ApartForm empty() {
        return new ApartForm("");
    }
}
