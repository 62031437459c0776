package nl.baken.access;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import nl.baken.shared.Id;

/** Identifies a passkey of somebody. */
record PasskeyId(UUID value) implements Id {

    PasskeyId {
        requireNonNull(value, "value is null");
    }

    static PasskeyId next() {
        return new PasskeyId(UUID.randomUUID());
    }
}
