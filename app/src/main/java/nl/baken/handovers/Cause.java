package nl.baken.handovers;

import static java.util.Objects.requireNonNull;

import nl.baken.signals.SignalId;

/** Why something is handed over: the signal, the purpose and the legal ground, and the municipality or "" when unknown. */
record Cause(SignalId signal, String purpose, String ground, String municipality) {

    /** The receiver takes the whole signal over; every other purpose shares a copy. */
    static final String DIRECTION = "DIRECTION";

    Cause {
        requireNonNull(signal, "signal is null");
        requireNonNull(municipality, "municipality is null");
        if (purpose.isBlank() || ground.isBlank()) {
            throw new IllegalArgumentException("a handover needs a purpose and a legal ground");
        }
    }

    public boolean isDirection() {
        return purpose.equals(DIRECTION);
    }
}
