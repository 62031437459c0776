package nl.baken.network;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import nl.baken.codes.CodeList;
import nl.baken.codes.Coded;

/** Why somebody opens the address of a shelter, as chosen and typed. */
record MotiveForm(
        @NotBlank @Coded(CodeList.WHEREABOUTS_REASON) String reason,
        @NotBlank @Size(max = 500) String said) {

    static final MotiveForm EMPTY = new MotiveForm("", "");

    /** Tells the code, not the words. */
    @Override
    public String toString() {
        return "MotiveForm[" + reason + "]";
    }
}
