package nl.baken.disclosure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Tables of rounded figures that add up.
 *
 * @param furthest how far the figure moved that moved most
 */
public record Rounded(Map<Cell, Long> figures, long base, long furthest) {
    public Rounded {
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    }

    /** Whether each figure moved by less than the base. */
    public boolean restricted() {
        return furthest < base;
    }
}
