package nl.baken.neighbours;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import nl.baken.shared.Id;

/** Identifies that a record was touched by what another region asked. */
record HitId(UUID value) implements Id {

    HitId {
        requireNonNull(value, "value is null");
    }
}
