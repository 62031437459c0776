package nl.baken.disclosure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What everybody can see: all figures that were ever shown and the places of those that were kept back, with how they hang together.
 *
 * @param figures by cell, empty where kept back, in the order of the tables
 * @param least what a figure that is kept back is at least: 1 where every zero is shown
 */
public record Publication(List<Dimension> dimensions, Map<Cell, OptionalLong> figures, long least) {
    public Publication {
        dimensions = List.copyOf(dimensions);
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
        if (least < 0) {
            throw new IllegalArgumentException("a figure of at least " + least);
        }
    }
}
