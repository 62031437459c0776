package nl.baken.conferences;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import nl.baken.access.PersonId;
import nl.baken.access.PostId;
import nl.baken.shared.RecordNumber;
import nl.baken.shared.Refused;

/**
 * Partners at a table about one or more cases.
 *
 * @param dueOn before which day the chair takes the next step
 */
record Conference(
        ConferenceId id, int version, String number, Gathering gathering, Chair chair, State state, LocalDate dueOn) {

    Conference {
        requireNonNull(id, "id is null");
        requireNonNull(gathering, "gathering is null");
        requireNonNull(chair, "chair is null");
        requireNonNull(state, "state is null");
        requireNonNull(dueOn, "dueOn is null");
        if (number.isBlank()) {
            throw new IllegalArgumentException("a conference without a number");
        }
    }

    static Conference plan(Gathering gathering, Chair chair) {
        String number = RecordNumber.next('T').value();
        return new Conference(ConferenceId.next(), 0, number, gathering, chair, State.PLANNED, gathering.day());
    }

    /** The same conference under another number, when the first one was taken. */
    Conference renumbered() {
        return new Conference(id, version, RecordNumber.next('T').value(), gathering, chair, state, dueOn);
    }

    boolean allows(Step step) {
        return step.from(state).isPresent();
    }

    Conference change(Gathering other) {
        return new Conference(id, version, number, other, chair, after(Step.CHANGE), other.day());
    }

    /** After a step that leaves the day as it is; once held, the minutes are due. */
    Conference take(Step step, LocalDate minutesBy) {
        State next = after(step);
        return new Conference(
                id, version, number, gathering, chair, next, next == State.HELD ? minutesBy : gathering.day());
    }

    /** Refuses what belongs to another state than this. */
    void require(boolean fits) {
        if (!fits) {
            throw tooLate();
        }
    }

    private State after(Step step) {
        return step.from(state).orElseThrow(this::tooLate);
    }

    private Refused tooLate() {
        return new Refused(state.labelKey().replace(".state.", ".refused."));
    }

    /** Which desk chairs, and who does so. */
    record Chair(PostId post, PersonId person) {

        Chair {
            requireNonNull(post, "post is null");
            requireNonNull(person, "person is null");
        }
    }
}
