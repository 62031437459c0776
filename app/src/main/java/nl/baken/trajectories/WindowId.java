package nl.baken.trajectories;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import nl.baken.shared.Id;

/** Identifies a term of the law that runs. */
public record WindowId(UUID value) implements Id {

    public WindowId {
        requireNonNull(value, "value is null");
    }

    static WindowId next() {
        return new WindowId(UUID.randomUUID());
    }
}
