package nl.baken.network;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import nl.baken.shared.Id;

/** Identifies a placement. */
public record PlacementId(UUID value) implements Id {

    public PlacementId {
        requireNonNull(value, "value is null");
    }

    static PlacementId next() {
        return new PlacementId(UUID.randomUUID());
    }
}
