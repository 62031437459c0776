package nl.baken.access;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import nl.baken.shared.Id;

/** Identifies a post: one role at one organisation. */
public record PostId(UUID value) implements Id {

    public PostId {
        requireNonNull(value, "value is null");
    }

    public static PostId next() {
        return new PostId(UUID.randomUUID());
    }
}
