package nl.baken.disclosure;

import java.util.Arrays;
import java.util.SortedMap;

/**
 * Another world: people are at other places than in the true one, and every figure that is shown is the same. What it changes are
 * figures that are kept back, so it proves how uncertain those are.
 */
final class World {

    private final int[] cells;
    private final long[] changes;

    World(SortedMap<Integer, Long> changes) {
        this.cells = changes.keySet().stream().mapToInt(it -> it).toArray();
        this.changes = changes.values().stream().mapToLong(it -> it).toArray();
    }

    int size() {
        return cells.length;
    }

    int cell(int i) {
        return cells[i];
    }

    long change(int i) {
        return changes[i];
    }

    long changeOf(int cell) {
        int i = Arrays.binarySearch(cells, cell);
        return i < 0 ? 0 : changes[i];
    }
}
