package nl.baken.disclosure;

import java.util.Map;

/**
 * What is counted: how many there are with a leaf in each dimension.
 *
 * @param key the record key, or the sum of those of all that are counted here: drawn once for each record, uniform over all longs, and
 *     never again; 0 where no noise is asked for
 */
public record Fact(Map<String, String> codes, long count, long key) {
    public Fact {
        codes = Map.copyOf(codes);
        if (count < 0) {
            throw new IllegalArgumentException("%d of %s".formatted(count, codes));
        }
    }
}
