package nl.baken.conferences;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import nl.baken.shared.Id;

/** Identifies something on the agenda of a conference. */
public record ItemId(UUID value) implements Id {

    public ItemId {
        requireNonNull(value, "value is null");
    }

    static ItemId next() {
        return new ItemId(UUID.randomUUID());
    }
}
