package nl.baken.disclosure;

import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * A table: the dimensions it is by, and what it is limited to (one year, one region). All combinations of the codes shown are its
 * cells; a dimension that it does not name is at its total.
 */
public record Table(String name, List<Shown> by, Map<String, String> where) {
    public Table {
        by = List.copyOf(by);
        where = Map.copyOf(where);
        List<String> names = by.stream().map(Shown::dimension).toList();
        if (new HashSet<>(names).size() < names.size() || names.stream().anyMatch(where::containsKey)) {
            throw new IllegalArgumentException("table %s has a dimension twice".formatted(name));
        }
    }

    /** A table with all codes of some dimensions. */
    public static Table of(String name, List<Dimension> dimensions) {
        return new Table(name, dimensions.stream().map(Shown::all).toList(), Map.of());
    }
}
