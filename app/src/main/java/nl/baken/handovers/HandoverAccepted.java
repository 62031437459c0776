package nl.baken.handovers;

import static java.util.Objects.requireNonNull;

import nl.baken.access.PostId;
import nl.baken.signals.SignalId;

/** A desk took a handover on. */
public record HandoverAccepted(HandoverId handover, SignalId signal, PostId receiver) {

    public HandoverAccepted {
        requireNonNull(handover, "handover is null");
        requireNonNull(signal, "signal is null");
        requireNonNull(receiver, "receiver is null");
    }
}
