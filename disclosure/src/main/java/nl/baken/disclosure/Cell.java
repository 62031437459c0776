package nl.baken.disclosure;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One figure: the code it has in each dimension, without the dimensions of which it is the total. So a margin that two tables share
 * is one cell, and the grand total is the cell without codes.
 */
public record Cell(SortedMap<String, String> codes) {
    public Cell {
        codes = Collections.unmodifiableSortedMap(new TreeMap<>(codes));
    }

    /** The cell with these codes, of dimensions by name. */
    public static Cell of(Map<String, String> codes) {
        return new Cell(new TreeMap<>(codes));
    }

    @Override
    public String toString() {
        return codes.isEmpty() ? "total" : codes.toString();
    }
}
