package nl.baken.access;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import nl.baken.shared.Id;

/** Identifies the days on which somebody holds a post. */
public record HoldingId(UUID value) implements Id {

    public HoldingId {
        requireNonNull(value, "value is null");
    }
}
