package nl.baken.trajectories;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import nl.baken.access.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * How a step runs: with an owner and a day always, with what it waits for as long as it waits, with its last day once it ended.
 *
 * @param due the day before which it is done; of a contact the day itself
 */
record Course(
        StepState state,
        PersonId owner,
        LocalDate due,
        @Nullable Awaited awaited,
        @Nullable LocalDate endedOn) {

    Course {
        requireNonNull(owner, "a step has an owner");
        requireNonNull(due, "a step has a day");
        if ((awaited != null) != (state == StepState.WAITING)) {
            throw new IllegalArgumentException("a step that is " + state + " waits for " + awaited);
        }
        if ((endedOn == null) != state.isOpen()) {
            throw new IllegalArgumentException("a step that is " + state + " ended on " + endedOn);
        }
    }

    static Course planned(PersonId owner, LocalDate due) {
        return new Course(StepState.PLANNED, owner, due, null, null);
    }

    Course begin() {
        return new Course(Move.BEGIN.from(state), owner, due, null, null);
    }

    /** Waits for somebody else, and is looked at again on a day. */
    Course await(Awaited other, LocalDate lookOn) {
        return new Course(Move.AWAIT.from(state), owner, lookOn, other, null);
    }

    Course resume() {
        return new Course(Move.RESUME.from(state), owner, due, null, null);
    }

    Course plan(PersonId newOwner, LocalDate newDue) {
        return new Course(Move.PLAN.from(state), newOwner, newDue, awaited, endedOn);
    }

    Course finish(LocalDate on) {
        return new Course(Move.FINISH.from(state), owner, due, null, on);
    }

    Course stop(LocalDate on) {
        return new Course(Move.STOP.from(state), owner, due, null, on);
    }

    Course reopen(PersonId newOwner, LocalDate newDue) {
        return new Course(Move.REOPEN.from(state), newOwner, newDue, null, null);
    }
}
