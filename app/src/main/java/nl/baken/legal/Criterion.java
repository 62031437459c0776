package nl.baken.legal;

import static java.util.Objects.requireNonNull;

import nl.baken.shared.Refused;
import org.jspecify.annotations.Nullable;

/** What an organisation must answer before it may sign, and what came of it so far. */
public record Criterion(
        String code,
        String question,
        String source,
        Kind kind,
        @Nullable Outcome outcome,
        String reason) {

    public Criterion {
        requireNonNull(question, "question is null");
        requireNonNull(kind, "kind is null");
        requireNonNull(reason, "reason is null");
        if (code.isBlank() || source.isBlank()) {
            throw new IllegalArgumentException("a criterion has a code and a source in law");
        }
    }

    /**
     * What an answer takes.
     *
     * @param reasoned whether the decree asks for a reason in words beside it
     * @param skippable whether it may not apply: what the law asks of everybody always does
     */
    public record Kind(boolean reasoned, boolean skippable) {}

    /** Whether it stands in nobody's way. */
    boolean isPassed() {
        return outcome != null
                && switch (outcome) {
                    case MET -> isReasoned();
                    case NOT_APPLICABLE -> kind.skippable() && isReasoned();
                    case NOT_MET -> false;
                };
    }

    /** Refuses an answer that the criterion does not take. */
    void requireTaken(Answer answer) {
        if (answer.outcome() == Outcome.NOT_APPLICABLE && !kind.skippable()) {
            throw new Refused("legal.refused.criterion.applies", question);
        }
        if (kind.reasoned() && answer.reason().isBlank()) {
            throw new Refused("legal.refused.criterion.reason", question);
        }
    }

    private boolean isReasoned() {
        return !kind.reasoned() || !reason.isBlank();
    }

    /** What came of it for one organisation, and in words why; no person is named there. */
    public record Answer(Outcome outcome, String reason) {

        public Answer {
            requireNonNull(outcome, "outcome is null");
            requireNonNull(reason, "reason is null");
        }
    }

    public String outcomeKey() {
        return outcome == null ? "legal.outcome.none" : outcome.labelKey();
    }
}
