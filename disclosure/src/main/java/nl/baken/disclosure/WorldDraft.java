package nl.baken.disclosure;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/** A world that is being made. */
final class WorldDraft {

    private final Grid grid;
    private final long[] changes;
    private final boolean[] seen;
    private int[] touched = new int[64];
    private int size;

    WorldDraft(Grid grid) {
        this.grid = grid;
        this.changes = new long[grid.size()];
        this.seen = new boolean[grid.size()];
    }

    long change(int cell) {
        return changes[cell];
    }

    void add(Pattern pattern) {
        for (int corner = 0; corner < pattern.corners(); corner++) {
            move(pattern.place(corner), pattern.sign(corner) * pattern.pace());
        }
    }

    private void move(long place, long change) {
        if (place == Pattern.NOWHERE) {
            return;
        }
        for (int cell : grid.at(place)) {
            change(cell, change);
        }
    }

    private void change(int cell, long change) {
        if (!seen[cell]) {
            seen[cell] = true;
            if (size == touched.length) {
                touched = Arrays.copyOf(touched, 2 * size);
            }
            touched[size++] = cell;
        }
        changes[cell] += change;
    }

    /** Begins anew from a world. */
    void begin(World from) {
        clear();
        for (int i = 0; i < from.size(); i++) {
            change(from.cell(i), from.change(i));
        }
    }

    void clear() {
        for (int i = 0; i < size; i++) {
            changes[touched[i]] = 0;
            seen[touched[i]] = false;
        }
        size = 0;
    }

    World done() {
        SortedMap<Integer, Long> cells = new TreeMap<>();
        for (int i = 0; i < size; i++) {
            if (changes[touched[i]] != 0) {
                cells.put(touched[i], changes[touched[i]]);
            }
        }
        return new World(cells);
    }
}
