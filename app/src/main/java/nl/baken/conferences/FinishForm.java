package nl.baken.conferences;

import jakarta.validation.constraints.Size;
import nl.baken.codes.CodeList;
import nl.baken.codes.Coded;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** That an agreement is done, and whether the person was told, as it is chosen and typed. */
record FinishForm(
        @Nullable Informing informing,
        @Coded(CodeList.NOT_INFORMED_REASON) String reason,
        @Size(max = 2000) String note) {

    static final FinishForm EMPTY = new FinishForm(null, "", "");

    /** Asks for an answer about telling, and for a reason when the person was not told. */
    void requireTold(Errors errors) {
        if (informing == null) {
            errors.rejectValue("informing", "NotNull");
        } else if (!informing.isSettled()) {
            errors.rejectValue("informing", "conferences.refused.telling");
        } else if (informing == Informing.NOT_TOLD && reason.isBlank()) {
            errors.rejectValue("reason", "conferences.agree.reason.needed");
        }
    }

    Telling telling() {
        return informing == null ? Telling.TOLD : Telling.of(informing, reason);
    }

    /** Tells nothing. */
    @Override
    public String toString() {
        return "FinishForm[" + informing + "]";
    }
}
