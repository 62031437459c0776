package nl.baken.trajectories;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import nl.baken.shared.Id;

/** Identifies a goal. */
public record GoalId(UUID value) implements Id {

    public GoalId {
        requireNonNull(value, "value is null");
    }

    static GoalId next() {
        return new GoalId(UUID.randomUUID());
    }
}
