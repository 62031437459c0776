package nl.baken.reviews;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import nl.baken.shared.Id;

/** Identifies a review of rights. */
public record ReviewId(UUID value) implements Id {

    public ReviewId {
        requireNonNull(value, "value is null");
    }
}
