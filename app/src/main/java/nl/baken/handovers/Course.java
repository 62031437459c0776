package nl.baken.handovers;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import nl.baken.access.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Embedded;

/** How far a handover has come; whatever the state, there is a day before which the next step is due. */
record Course(
        State state,
        LocalDate offeredOn,
        LocalDate dueOn,
        @Embedded.Nullable @Nullable Answer answer,
        @Embedded.Nullable @Nullable Outcome outcome,
        @Nullable LocalDate settledOn,
        @Nullable LocalDate forgottenOn) {

    Course {
        requireNonNull(state, "state is null");
        if (dueOn.isBefore(offeredOn)) {
            throw new IllegalArgumentException("due on " + dueOn + ", before it was offered on " + offeredOn);
        }
        if (answer == null && state != State.OFFERED && state != State.WITHDRAWN) {
            throw new IllegalArgumentException(state + " without an answer");
        }
        if ((outcome != null) != (state == State.FINISHED)) {
            throw new IllegalArgumentException(state + " with outcome " + outcome);
        }
    }

    static Course offered(LocalDate on, LocalDate dueOn) {
        return new Course(State.OFFERED, on, dueOn, null, null, null, null);
    }

    Course answered(State next, Answer given, LocalDate due) {
        return new Course(next, offeredOn, due, given, outcome, settledOn, forgottenOn);
    }

    Course withdrawn(State next, LocalDate due) {
        return new Course(next, offeredOn, due, answer, outcome, settledOn, forgottenOn);
    }

    Course reported(State next, Outcome reported, LocalDate due) {
        return new Course(next, offeredOn, due, answer, reported, settledOn, forgottenOn);
    }

    Course settled(State next, LocalDate on) {
        return new Course(next, offeredOn, dueOn, answer, outcome, on, forgottenOn);
    }

    Course forgotten(State next, LocalDate on) {
        return new Course(next, offeredOn, dueOn, answer, outcome, settledOn, on);
    }

    /** What the receiving desk answered, and why when it gave the handover back. */
    record Answer(
            PersonId decidedBy,
            LocalDate decidedOn,
            @Nullable String returnReason) {

        Answer {
            requireNonNull(decidedBy, "decidedBy is null");
            requireNonNull(decidedOn, "decidedOn is null");
        }
    }

    /** What came of it, and what the receiver advises to tell the reporter. */
    record Outcome(
            @Column("outcome") String code,
            LocalDate reportedOn,
            @Nullable String feedbackAdvice) {

        Outcome {
            requireNonNull(reportedOn, "reportedOn is null");
            if (code.isBlank()) {
                throw new IllegalArgumentException("an outcome without a code");
            }
        }
    }
}
