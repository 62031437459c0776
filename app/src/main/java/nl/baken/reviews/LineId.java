package nl.baken.reviews;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import nl.baken.shared.Id;

/** Identifies one right in a review. */
public record LineId(UUID value) implements Id {

    public LineId {
        requireNonNull(value, "value is null");
    }
}
