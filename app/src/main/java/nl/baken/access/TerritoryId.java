package nl.baken.access;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import nl.baken.shared.Id;

/** Identifies the days on which an organisation answers for a municipality. */
public record TerritoryId(UUID value) implements Id {

    public TerritoryId {
        requireNonNull(value, "value is null");
    }

    public static TerritoryId next() {
        return new TerritoryId(UUID.randomUUID());
    }
}
