package nl.baken.linking;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import nl.baken.shared.Id;

/** Identifies an encounter. */
record EncounterId(UUID value) implements Id {

    EncounterId {
        requireNonNull(value, "value is null");
    }
}
