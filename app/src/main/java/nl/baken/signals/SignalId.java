package nl.baken.signals;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import nl.baken.shared.Id;

/** Identifies a signal. */
public record SignalId(UUID value) implements Id {

    public SignalId {
        requireNonNull(value, "value is null");
    }

    public static SignalId next() {
        return new SignalId(UUID.randomUUID());
    }
}
