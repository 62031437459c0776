package nl.baken.access;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import nl.baken.shared.Id;

/** Identifies a session, for whoever ends it; it opens nothing. */
record SessionId(UUID value) implements Id {

    SessionId {
        requireNonNull(value, "value is null");
    }
}
