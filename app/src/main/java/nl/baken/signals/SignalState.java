package nl.baken.signals;

import java.util.Map;
import java.util.Set;

/** Where a signal stands on its way from a report to an answer. */
public enum SignalState {
    NEW,
    ENRICHING,
    WITH_DIRECTOR,
    CLOSED,
    MERGED;

    // The one table of what can follow what; routing and handing over may also leave a state as it is.
    private static final Map<SignalState, Set<SignalState>> NEXT = Map.of(
            NEW, Set.of(NEW, ENRICHING, WITH_DIRECTOR, CLOSED, MERGED),
            ENRICHING, Set.of(ENRICHING, NEW, WITH_DIRECTOR, CLOSED, MERGED),
            WITH_DIRECTOR, Set.of(WITH_DIRECTOR, ENRICHING, NEW, CLOSED, MERGED),
            CLOSED, Set.of(ENRICHING, WITH_DIRECTOR),
            MERGED, Set.of());

    /** Whether a signal may go from this state to the other. */
    public boolean allows(SignalState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /** Whether somebody still has to do something. */
    public boolean isOpen() {
        return this != CLOSED && this != MERGED;
    }
}
