package nl.baken.network;

import jakarta.validation.constraints.NotBlank;
import nl.baken.codes.CodeList;
import nl.baken.codes.Coded;

/** Why there was no place, as chosen. */
record ReasonForm(@NotBlank @Coded(CodeList.GAP_REASON) String reason) {

    static final ReasonForm EMPTY = new ReasonForm("");
}
