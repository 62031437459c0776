package nl.baken.disclosure.attack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.baken.disclosure.Cell;
import nl.baken.disclosure.Dimension;

/** Numbers for the codes of dimensions, and one number for a combination of them. */
final class Codes {

    private final List<Dimension> dimensions;
    private final Map<String, Integer> byName = new HashMap<>();
    private final Map<String, Map<String, Integer>> numbers = new HashMap<>();
    private final long[] steps;
    private final int[] sizes;

    Codes(List<Dimension> dimensions) {
        this.dimensions = dimensions;
        this.steps = new long[dimensions.size()];
        this.sizes = new int[dimensions.size()];
        long step = 1;
        for (int i = 0; i < steps.length; i++) {
            Map<String, Integer> codes = new HashMap<>();
            dimensions.get(i).codes().forEach(code -> codes.put(code, codes.size()));
            byName.put(dimensions.get(i).name(), i);
            numbers.put(dimensions.get(i).name(), codes);
            steps[i] = step;
            sizes[i] = codes.size();
            step = Math.multiplyExact(step, sizes[i]);
        }
    }

    int dimensions() {
        return steps.length;
    }

    Dimension dimension(int dimension) {
        return dimensions.get(dimension);
    }

    long step(int dimension) {
        return steps[dimension];
    }

    int code(int dimension, String code) {
        return numbers.getOrDefault(dimensions.get(dimension).name(), Map.of()).getOrDefault(code, 0);
    }

    long key(Cell cell) {
        long key = 0;
        for (Map.Entry<String, String> entry : cell.codes().entrySet()) {
            int dimension = byName.getOrDefault(entry.getKey(), -1);
            if (dimension < 0) {
                throw new IllegalArgumentException("a figure of no dimension that is known: " + cell);
            }
            key += code(dimension, entry.getValue()) * steps[dimension];
        }
        return key;
    }

    /** The same at the total of one dimension: what all figures on a line along it share. */
    long line(long key, int dimension) {
        return key - key / steps[dimension] % sizes[dimension] * steps[dimension];
    }
}
