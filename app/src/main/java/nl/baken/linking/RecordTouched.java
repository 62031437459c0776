package nl.baken.linking;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/**
 * Something in a record may be of the same as something in another one, or people said that it is.
 *
 * @param touched the record that was there, whoever may see it
 * @param touching the record in which it was just written or said
 */
public record RecordTouched(UUID touched, UUID touching) {

    public RecordTouched {
        requireNonNull(touched, "touched is null");
        requireNonNull(touching, "touching is null");
    }
}
