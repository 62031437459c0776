package nl.baken.handovers;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import nl.baken.codes.CodeList;
import nl.baken.codes.Coded;

/** What came of a handover, as it is typed. */
record OutcomeForm(
        @NotBlank @Coded(CodeList.HANDOVER_OUTCOME) String outcome,
        @Coded(CodeList.FEEDBACK) String advice,
        @Size(max = 4000) String note) {

    static OutcomeForm empty() {
        return new OutcomeForm("", "", "");
    }

    /** Tells nothing: a note is personal data. */
    @Override
    public String toString() {
        return "OutcomeForm[" + outcome + "]";
    }
}
