package nl.baken.signals;

import jakarta.validation.constraints.NotBlank;
import nl.baken.codes.CodeList;
import nl.baken.codes.Coded;

/** Why a signal is closed and what its reporter reads. */
record CloseForm(
        @NotBlank @Coded(CodeList.CLOSING_REASON) String reason,
        @NotBlank @Coded(CodeList.FEEDBACK) String feedback) {

    static CloseForm empty() {
        return new CloseForm("", "");
    }
}
