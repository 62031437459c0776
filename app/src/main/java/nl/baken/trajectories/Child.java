package nl.baken.trajectories;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A child of the person of a dossier.
 *
 * @param born when, as far as known
 * @param stays with whom: a code of CHILD_STAY
 */
public record Child(@Nullable LocalDate born, String stays, String said) {

    public Child {
        requireNonNull(said, "said is null");
        if (stays.isBlank()) {
            throw new IllegalArgumentException("a child stays somewhere, also when nobody knows where");
        }
    }

    Optional<LocalDate> birth() {
        return Optional.ofNullable(born);
    }

    /** Tells nothing: who somebody is belongs in no log. */
    @Override
    public String toString() {
        return "Child[]";
    }
}
