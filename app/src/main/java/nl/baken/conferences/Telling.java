package nl.baken.conferences;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * What is said about telling the person.
 *
 * @param reason a code of NOT_INFORMED_REASON, when the person is not told
 */
public record Telling(Informing informing, @Nullable String reason) {

    /** The person was told. */
    public static final Telling TOLD = new Telling(Informing.TOLD, null);

    public Telling {
        requireNonNull(informing, "informing is null");
        if ((reason != null) != (informing == Informing.NOT_TOLD)) {
            throw new IllegalArgumentException(informing + " because of " + reason);
        }
    }

    /** With a reason only where one belongs. */
    static Telling of(Informing informing, String reason) {
        return new Telling(informing, informing == Informing.NOT_TOLD ? reason : null);
    }
}
