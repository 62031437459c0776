package nl.baken.dossiers;

import jakarta.validation.constraints.NotBlank;
import nl.baken.codes.CodeList;
import nl.baken.codes.Coded;

/** Why a dossier is closed, as chosen. */
record CloseForm(
        @NotBlank @Coded(CodeList.DOSSIER_CLOSING_REASON) String reason) {

    static final CloseForm EMPTY = new CloseForm("");
}
