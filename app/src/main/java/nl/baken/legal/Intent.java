package nl.baken.legal;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Set;
import nl.baken.access.PostId;

/**
 * What one desk wants to share with another.
 *
 * @param ground a code of LEGAL_GROUND
 * @param fields the keys of the labels of what is shared
 * @param secret whether some of it is under medical secrecy
 */
public record Intent(PostId from, PostId to, String ground, Set<String> fields, boolean secret, LocalDate day) {

    public Intent {
        requireNonNull(from, "from is null");
        requireNonNull(to, "to is null");
        requireNonNull(day, "day is null");
        fields = Set.copyOf(fields);
        if (ground.isBlank()) {
            throw new IllegalArgumentException("nothing is shared without a ground");
        }
    }
}
