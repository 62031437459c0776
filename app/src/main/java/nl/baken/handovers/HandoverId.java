package nl.baken.handovers;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import nl.baken.shared.Id;

/** Identifies a handover. */
public record HandoverId(UUID value) implements Id {

    public HandoverId {
        requireNonNull(value, "value is null");
    }

    public static HandoverId next() {
        return new HandoverId(UUID.randomUUID());
    }
}
