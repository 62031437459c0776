package nl.baken.neighbours;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import nl.baken.shared.Id;

/** Identifies a record of whichever module that other regions are asked about. */
record RecordId(UUID value) implements Id {

    RecordId {
        requireNonNull(value, "value is null");
    }
}
