package nl.baken.breaches;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.baken.access.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A breach as codes and moments; what people said about it is sealed apart.
 *
 * @param assessment absent until somebody assessed it
 * @param version changes with each step, so that nobody writes over what another just did
 */
record Breach(
        BreachId id,
        String number,
        Told told,
        Stage stage,
        @Nullable Assessment assessment,
        Done done,
        int version) {

    Breach {
        requireNonNull(id, "id is null");
        if ((assessment == null) != (stage == Stage.REPORTED)) {
            throw new IllegalArgumentException("a breach is assessed or it is not: " + stage);
        }
    }

    /** The one place that decides what can be done now. */
    public boolean allows(Step step) {
        return step.isPossibleIn(stage)
                && switch (step) {
                    case ASSESS, SUPPLEMENT, REOPEN -> true;
                    case NOTIFY -> isToBeNotified();
                    case TELL -> isToBeTold();
                    case CLOSE -> !isToBeNotified() && !isToBeTold();
                };
    }

    private boolean isToBeNotified() {
        return assessment != null && assessment.notifies() && done.notified() == null;
    }

    private boolean isToBeTold() {
        return assessment != null && assessment.tells() && done.told() == null;
    }

    /** The clock: it runs until the authority was told, and stands when nobody has to be. */
    Hours hours(Instant now) {
        Instant notified = done.notified();
        return new Hours(told.discovered(), notified == null ? now : notified);
    }

    /** Whether the hours still count. */
    public boolean isRunning() {
        return stage == Stage.REPORTED || isToBeNotified();
    }

    /** What a colleague reported: who, when, since when it went on, what kind it is, and which records if they know. */
    record Told(
            PersonId by,
            Instant at,
            Instant discovered,
            @Nullable LocalDate began,
            List<BreachKind> kinds,
            List<String> records) {}

    /** What was done and when: the authority or controller told, the people concerned told, closed; and who supervises saw it. */
    record Done(
            @Nullable Instant notified,
            @Nullable Instant told,
            @Nullable Instant closed,
            @Nullable PersonId seenBy) {}
}
