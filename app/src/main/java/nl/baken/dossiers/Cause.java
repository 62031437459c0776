package nl.baken.dossiers;

import nl.baken.handovers.HandoverId;
import nl.baken.signals.SignalId;
import org.jspecify.annotations.Nullable;

/** What made a colleague look for somebody: a signal, a handover, or nothing in the system. */
record Cause(@Nullable SignalId signal, @Nullable HandoverId handover) {

    static final Cause NONE = new Cause(null, null);

    public boolean known() {
        return signal != null || handover != null;
    }
}
