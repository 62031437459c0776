package nl.baken.linking;

import java.util.Set;
import java.util.UUID;

/** Two traces, or two people who are named in a record: the one that the database puts first in front. */
public record Pair(UUID one, UUID other) {

    public Pair {
        if (one.equals(other)) {
            throw new IllegalArgumentException("nothing is another one than itself");
        }
        // Java compares identifiers as signed numbers, the database and texts do not
        if (one.toString().compareTo(other.toString()) > 0) {
            UUID last = one;
            one = other;
            other = last;
        }
    }

    /** The one that is not among these. */
    UUID not(Set<UUID> these) {
        return these.contains(one) ? other : one;
    }
}
