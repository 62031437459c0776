package nl.baken.signals;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * An answer to a question of the checklist: what was checked, where, when and on what basis.
 *
 * @param question a code of CHECK_QUESTION
 * @param basis a code of CHECK_BASIS
 */
public record CheckAnswer(
        String question, Outcome outcome, String checked, String place, LocalDate checkedOn, String basis) {

    public CheckAnswer {
        requireNonNull(outcome, "outcome is null");
        requireNonNull(checkedOn, "checkedOn is null");
        if (question.isBlank() || basis.isBlank()) {
            throw new IllegalArgumentException("a check answers a question on a basis");
        }
    }

    /** Tells which question was answered, never what was found. */
    @Override
    public String toString() {
        return "CheckAnswer[" + question + "]";
    }

    /** What came of a check; not being sure and finding nothing are answers of their own. */
    public enum Outcome {
        YES,
        NO,
        NOT_SURE,
        NOT_FOUND
    }
}
