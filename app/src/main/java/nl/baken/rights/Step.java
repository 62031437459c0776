package nl.baken.rights;

import static nl.baken.rights.State.CARRYING_OUT;
import static nl.baken.rights.State.CLOSED;
import static nl.baken.rights.State.DECIDING;
import static nl.baken.rights.State.RECEIVED;
import static nl.baken.rights.State.SEARCHING;
import static nl.baken.rights.State.WITHDRAWN;

import java.util.Map;
import java.util.Optional;

/** What can be done with a request. */
enum Step {
    IDENTIFY,
    PUT_BEFORE_DESKS,
    ANSWER,
    ANSWER_LAST,
    SUSPECT,
    ADVISE,
    EXTEND,
    GRANT,
    ANSWER_AT_ONCE,
    REFUSE,
    CARRY_OUT,
    CARRY_OUT_LAST,
    WITHDRAW;

    private static final Map<State, State> AS_LONG_AS_OPEN =
            Map.of(RECEIVED, RECEIVED, SEARCHING, SEARCHING, DECIDING, DECIDING, CARRYING_OUT, CARRYING_OUT);

    // The whole life of a request: from which state to which each step leads; what is not here cannot be done.
    private static final Map<Step, Map<State, State>> TABLE = Map.ofEntries(
            Map.entry(IDENTIFY, Map.of(RECEIVED, RECEIVED, SEARCHING, SEARCHING, DECIDING, DECIDING)),
            Map.entry(PUT_BEFORE_DESKS, Map.of(RECEIVED, SEARCHING)),
            Map.entry(ANSWER, Map.of(SEARCHING, SEARCHING)),
            Map.entry(ANSWER_LAST, Map.of(SEARCHING, DECIDING)),
            Map.entry(SUSPECT, AS_LONG_AS_OPEN),
            Map.entry(ADVISE, AS_LONG_AS_OPEN),
            Map.entry(EXTEND, Map.of(RECEIVED, RECEIVED, SEARCHING, SEARCHING, DECIDING, DECIDING)),
            Map.entry(GRANT, Map.of(DECIDING, CARRYING_OUT)),
            Map.entry(ANSWER_AT_ONCE, Map.of(RECEIVED, CLOSED, DECIDING, CLOSED)),
            Map.entry(REFUSE, Map.of(RECEIVED, CLOSED, DECIDING, CLOSED)),
            Map.entry(CARRY_OUT, Map.of(CARRYING_OUT, CARRYING_OUT)),
            Map.entry(CARRY_OUT_LAST, Map.of(CARRYING_OUT, CLOSED)),
            Map.entry(WITHDRAW, Map.of(RECEIVED, WITHDRAWN, SEARCHING, WITHDRAWN, DECIDING, WITHDRAWN)));

    Optional<State> from(State state) {
        return Optional.ofNullable(TABLE.getOrDefault(this, Map.of()).get(state));
    }
}
