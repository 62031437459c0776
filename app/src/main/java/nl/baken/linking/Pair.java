package nl.baken.linking;

import java.util.Set;
import java.util.UUID;

/** Two traces, the one that the database puts first in front. */
record Pair(UUID one, UUID other) {

    Pair {
        if (one.equals(other)) {
            throw new IllegalArgumentException("a trace is no other one");
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
