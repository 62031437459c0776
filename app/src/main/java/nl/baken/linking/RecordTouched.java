package nl.baken.linking;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * Something in a record may be of the same as something in others, or people said that it is.
 *
 * @param touched the records that were there, whoever may see them
 * @param touching the record in which it was just written or said
 */
public record RecordTouched(Collection<UUID> touched, UUID touching) {

    public RecordTouched {
        touched = Set.copyOf(touched);
        requireNonNull(touching, "touching is null");
    }
}
