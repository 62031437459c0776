package nl.baken.vault;

import static java.util.Objects.requireNonNull;

/** A sealed text with all it takes to open it. */
public record SealedText(SubjectId subject, Place place, Sealed sealed) {

    public SealedText {
        requireNonNull(subject, "subject is null");
        requireNonNull(place, "place is null");
        requireNonNull(sealed, "sealed is null");
    }
}
