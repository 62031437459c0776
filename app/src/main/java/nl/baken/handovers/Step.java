package nl.baken.handovers;

import static nl.baken.handovers.State.ACCEPTED;
import static nl.baken.handovers.State.FINISHED;
import static nl.baken.handovers.State.OFFERED;
import static nl.baken.handovers.State.RETURNED;
import static nl.baken.handovers.State.WITHDRAWN;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What can be done with a handover, and by which of its two desks. */
enum Step {
    OFFER(Side.OFFERER),
    ACCEPT(Side.RECEIVER),
    GIVE_BACK(Side.RECEIVER),
    WITHDRAW(Side.OFFERER),
    REPORT(Side.RECEIVER),
    /** The offerer decided how to go on with what came back or came of it. */
    SETTLE(Side.OFFERER),
    /** The receiver destroyed the copies of what was withdrawn. */
    FORGET(Side.RECEIVER);

    // The whole life of a handover: from which state to which each step leads; what is not here cannot be done.
    private static final Map<Step, Map<State, State>> TABLE = Map.of(
            OFFER, Map.of(),
            ACCEPT, Map.of(OFFERED, ACCEPTED),
            GIVE_BACK, Map.of(OFFERED, RETURNED),
            WITHDRAW, Map.of(OFFERED, WITHDRAWN, ACCEPTED, WITHDRAWN),
            REPORT, Map.of(ACCEPTED, FINISHED),
            SETTLE, Map.of(RETURNED, RETURNED, WITHDRAWN, WITHDRAWN, FINISHED, FINISHED),
            FORGET, Map.of(WITHDRAWN, WITHDRAWN));

    private final Side side;

    Step(Side side) {
        this.side = side;
    }

    Side side() {
        return side;
    }

    Optional<State> from(State state) {
        return Optional.ofNullable(TABLE.getOrDefault(this, Map.of()).get(state));
    }

    public String labelKey() {
        return "handovers.step." + name().toLowerCase(Locale.ROOT);
    }

    /** The two desks of a handover. */
    enum Side {
        OFFERER,
        RECEIVER
    }
}
