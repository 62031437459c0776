package nl.baken.disclosure;

import java.util.Map;
import java.util.Set;

/**
 * What was published before over the same facts, and stays known: figures that were shown, a structural zero among them, and figures
 * that were kept back, which a new table must not show. Facts that came or went since then need a dimension of their own (by when
 * they were registered), so that the difference of two publications is a cell like any other.
 */
public record Earlier(Map<Cell, Long> shown, Set<Cell> hidden) {
    /** Nothing. */
    public static final Earlier NONE = new Earlier(Map.of(), Set.of());

    public Earlier {
        shown = Map.copyOf(shown);
        hidden = Set.copyOf(hidden);
        if (hidden.stream().anyMatch(shown::containsKey)) {
            throw new IllegalArgumentException("a figure cannot have been shown and kept back");
        }
    }
}
