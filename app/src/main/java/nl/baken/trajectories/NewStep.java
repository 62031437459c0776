package nl.baken.trajectories;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import nl.baken.access.PersonId;

/**
 * A step as a colleague plans it.
 *
 * @param meets whether somebody sees the person on its day
 */
public record NewStep(Track track, String what, String party, boolean meets, PersonId owner, LocalDate due) {

    public NewStep {
        requireNonNull(track, "track is null");
        requireNonNull(owner, "a step has an owner");
        requireNonNull(due, "a step has a day");
        if (what.isBlank() || party.isBlank()) {
            throw new IllegalArgumentException("a step says what is done and by whom");
        }
    }

    /** Tells where it belongs, not what it is. */
    @Override
    public String toString() {
        return "NewStep[" + track.code() + " " + due + "]";
    }
}
