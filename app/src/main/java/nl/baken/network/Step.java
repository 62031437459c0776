package nl.baken.network;

import static nl.baken.network.State.HELD;
import static nl.baken.network.State.LEFT;
import static nl.baken.network.State.PLACED;
import static nl.baken.network.State.UNMET;
import static nl.baken.network.State.WAITING;
import static nl.baken.network.State.WITHDRAWN;

import java.util.Map;
import java.util.Optional;

/** What can be done about a place for somebody. */
enum Step {
    ASK,
    HOLD,
    /** Nobody does this: the moment comes until which the place was held. */
    EXPIRE,
    LET_GO,
    PLACE,
    PLAN,
    LEAVE,
    GIVE_UP,
    WITHDRAW;

    // The whole life of a placement: from which state to which each step leads; what is not here cannot be done.
    private static final Map<Step, Map<State, State>> TABLE = Map.of(
            ASK, Map.of(),
            HOLD, Map.of(WAITING, HELD),
            EXPIRE, Map.of(HELD, WAITING),
            LET_GO, Map.of(HELD, WAITING),
            PLACE, Map.of(HELD, PLACED),
            PLAN, Map.of(WAITING, WAITING, PLACED, PLACED),
            LEAVE, Map.of(PLACED, LEFT),
            GIVE_UP, Map.of(WAITING, UNMET),
            WITHDRAW, Map.of(WAITING, WITHDRAWN, HELD, WITHDRAWN));

    Optional<State> from(State state) {
        return Optional.ofNullable(TABLE.getOrDefault(this, Map.of()).get(state));
    }

    public String labelKey() {
        return "network.step." + name();
    }
}
