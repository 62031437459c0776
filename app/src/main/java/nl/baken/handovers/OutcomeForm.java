package nl.baken.handovers;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import nl.baken.codes.CodeList;
import nl.baken.codes.Coded;
import org.jspecify.annotations.Nullable;

/** What came of a handover, as it is typed. */
record OutcomeForm(
        @NotBlank @Coded(CodeList.HANDOVER_OUTCOME) String outcome,
        @Coded(CodeList.FEEDBACK) String advice,
        @Size(max = 4000) String note) {

    OutcomeForm {
        outcome = typed(outcome);
        advice = typed(advice);
        note = typed(note);
    }

    static OutcomeForm empty() {
        return new OutcomeForm("", "", "");
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Tells nothing: a note is personal data. */
    @Override
    public String toString() {
        return "OutcomeForm[" + outcome + "]";
    }
}
