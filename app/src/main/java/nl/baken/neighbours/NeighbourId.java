package nl.baken.neighbours;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import nl.baken.shared.Id;

/** Identifies another installation, by what follows from the secret that is shared with it. */
record NeighbourId(UUID value) implements Id {

    NeighbourId {
        requireNonNull(value, "value is null");
    }
}
