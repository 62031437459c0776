package nl.baken.conferences;

import static nl.baken.conferences.State.CANCELLED;
import static nl.baken.conferences.State.HELD;
import static nl.baken.conferences.State.INVITED;
import static nl.baken.conferences.State.MINUTED;
import static nl.baken.conferences.State.PLANNED;
import static nl.baken.conferences.State.UNDERWAY;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a chair does with a conference. */
public enum Step {
    PLAN,
    /** Another day, hour or place. */
    CHANGE,
    INVITE,
    BEGIN,
    END,
    /** The minutes are done: nothing is added to them any more. */
    CONCLUDE,
    CANCEL;

    // The whole life of a conference: from which state to which each step leads; what is not here cannot be done.
    private static final Map<Step, Map<State, State>> TABLE = Map.of(
            PLAN, Map.of(),
            CHANGE, Map.of(PLANNED, PLANNED, INVITED, INVITED),
            INVITE, Map.of(PLANNED, INVITED),
            BEGIN, Map.of(INVITED, UNDERWAY),
            END, Map.of(UNDERWAY, HELD),
            CONCLUDE, Map.of(HELD, MINUTED),
            CANCEL, Map.of(PLANNED, CANCELLED, INVITED, CANCELLED));

    Optional<State> from(State state) {
        return Optional.ofNullable(TABLE.getOrDefault(this, Map.of()).get(state));
    }

    public String labelKey() {
        return "conferences.step." + name().toLowerCase(Locale.ROOT);
    }
}
