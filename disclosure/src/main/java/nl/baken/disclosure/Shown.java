package nl.baken.disclosure;

import java.util.HashSet;
import java.util.List;

/** The codes of a dimension that a table shows, totals among them where it has any. */
public record Shown(String dimension, List<String> codes) {
    public Shown {
        codes = List.copyOf(codes);
        if (codes.isEmpty() || new HashSet<>(codes).size() < codes.size()) {
            throw new IllegalArgumentException("%s shows none or one twice: %s".formatted(dimension, codes));
        }
    }

    /** A dimension with all its codes. */
    public static Shown all(Dimension dimension) {
        return new Shown(dimension.name(), dimension.codes());
    }
}
