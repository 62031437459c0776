package nl.baken.disclosure;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A world that is being made. */
final class Draft {

    private final Grid grid;
    private final long[] changes;
    private final boolean[] seen;
    private int[] touched = new int[64];
    private int size;
    private final Map<Long, Long> moved = new HashMap<>();

    Draft(Grid grid) {
        this.grid = grid;
        this.changes = new long[grid.size()];
        this.seen = new boolean[grid.size()];
    }

    long change(int cell) {
        return changes[cell];
    }

    long moved(long place) {
        return moved.getOrDefault(place, 0L);
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
        moved.merge(place, change, Long::sum);
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
        moved.putAll(from.moved());
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
        moved.clear();
    }

    World done() {
        SortedMap<Integer, Long> cells = new TreeMap<>();
        for (int i = 0; i < size; i++) {
            if (changes[touched[i]] != 0) {
                cells.put(touched[i], changes[touched[i]]);
            }
        }
        Map<Long, Long> places = new HashMap<>(moved);
        places.values().removeIf(it -> it == 0);
        return new World(cells, places);
    }
}
