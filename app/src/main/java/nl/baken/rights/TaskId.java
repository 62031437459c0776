package nl.baken.rights;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import nl.baken.shared.Id;

/** Identifies what a desk still does after a decision. */
public record TaskId(UUID value) implements Id {

    public TaskId {
        requireNonNull(value, "value is null");
    }
}
