package nl.baken.network;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import nl.baken.shared.Id;

/** Identifies a place to stay. */
public record PlaceId(UUID value) implements Id {

    public PlaceId {
        requireNonNull(value, "value is null");
    }

    static PlaceId next() {
        return new PlaceId(UUID.randomUUID());
    }
}
