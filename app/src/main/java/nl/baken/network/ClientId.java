package nl.baken.network;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import nl.baken.shared.Id;

/** Whom a place is for, by what the module that follows them calls it; it opens nothing here. */
public record ClientId(UUID value) implements Id {

    public ClientId {
        requireNonNull(value, "value is null");
    }
}
