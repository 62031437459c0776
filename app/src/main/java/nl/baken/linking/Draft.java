package nl.baken.linking;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import nl.baken.shared.Id;

/** Identifies what somebody is typing that is not registered yet. */
record Draft(UUID value) implements Id {

    Draft {
        requireNonNull(value, "value is null");
    }
}
