package nl.baken.trajectories;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import nl.baken.shared.Id;

/** Identifies a step. */
public record StepId(UUID value) implements Id {

    public StepId {
        requireNonNull(value, "value is null");
    }

    static StepId next() {
        return new StepId(UUID.randomUUID());
    }
}
