package nl.baken.legal;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/** What an organisation must answer before it may sign, and what came of it so far. */
public record Criterion(
        String code,
        String question,
        String source,
        @Nullable Outcome outcome) {

    public Criterion {
        requireNonNull(question, "question is null");
        if (code.isBlank() || source.isBlank()) {
            throw new IllegalArgumentException("a criterion has a code and a source in law");
        }
    }

    /** Whether it stands in nobody's way. */
    boolean isPassed() {
        return outcome != null && outcome != Outcome.NOT_MET;
    }

    public String outcomeKey() {
        return outcome == null ? "legal.outcome.none" : outcome.labelKey();
    }
}
