package nl.baken.dossiers;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import nl.baken.codes.CodeList;
import nl.baken.codes.Coded;

/** Why somebody opens whereabouts, as chosen and typed. */
record MotiveForm(
        @NotBlank @Coded(CodeList.WHEREABOUTS_REASON) String reason,
        @NotBlank @Size(max = 500) String said) {

    static final MotiveForm EMPTY = new MotiveForm("", "");

    Motive motive() {
        return new Motive(reason, said);
    }

    /** Tells the code, not the words. */
    @Override
    public String toString() {
        return "MotiveForm[" + reason + "]";
    }
}
