package nl.baken.trajectories;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import nl.baken.shared.Id;

/** Identifies a child of whom a dossier tells. */
public record ChildId(UUID value) implements Id {

    public ChildId {
        requireNonNull(value, "value is null");
    }

    static ChildId next() {
        return new ChildId(UUID.randomUUID());
    }
}
