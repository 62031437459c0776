package nl.baken.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The cells of all tables, each once, in the order in which tables name them, with a number. */
final class Grid {

    private static final int[] UNKNOWN = {-1};

    private final Space space;
    private final long[] steps;
    private final Map<Long, Integer> numbers = new HashMap<>();
    private final List<int[]> cells = new ArrayList<>();
    private final List<int[]> marks = new ArrayList<>();
    private final Map<Long, int[][]> atPlace = new HashMap<>();

    Grid(Space space) {
        this.space = space;
        this.steps = new long[space.axes()];
        long step = 1;
        for (int axis = 0; axis < steps.length; axis++) {
            steps[axis] = step;
            step = Math.multiplyExact(step, space.axis(axis).size());
        }
    }

    /** Adds a cell, unless it is there, and says its number. */
    int add(int[] codes) {
        Integer known = numbers.putIfAbsent(key(codes), cells.size());
        if (known != null) {
            return known;
        }
        atPlace.clear();
        cells.add(codes.clone());
        int[] axes = axes(codes);
        if (marks.stream().noneMatch(it -> Arrays.equals(it, axes))) {
            marks.add(axes);
        }
        return cells.size() - 1;
    }

    /** The axes on which a cell is not at the total. */
    private static int[] axes(int[] codes) {
        int[] axes = new int[codes.length];
        int size = 0;
        for (int axis = 0; axis < codes.length; axis++) {
            if (codes[axis] > 0) {
                axes[size++] = axis;
            }
        }
        return Arrays.copyOf(axes, size);
    }

    void add(Table table) {
        int[] codes = new int[space.axes()];
        table.where()
                .forEach((name, code) ->
                        codes[space.axis(name)] = space.axis(space.axis(name)).code(code));
        add(table, codes, 0);
    }

    private void add(Table table, int[] codes, int at) {
        if (at == table.by().size()) {
            add(codes);
            return;
        }
        Shown shown = table.by().get(at);
        int axis = space.axis(shown.dimension());
        for (String code : shown.codes()) {
            codes[axis] = space.axis(axis).code(code);
            add(table, codes, at + 1);
        }
    }

    int add(Cell cell) {
        int[] codes = new int[space.axes()];
        cell.codes()
                .forEach((name, code) ->
                        codes[space.axis(name)] = space.axis(space.axis(name)).code(code));
        return add(codes);
    }

    Space space() {
        return space;
    }

    int size() {
        return cells.size();
    }

    int[] codes(int cell) {
        return cells.get(cell).clone();
    }

    int code(int cell, int axis) {
        return cells.get(cell)[axis];
    }

    private long key(int[] codes) {
        long key = 0;
        for (int axis = 0; axis < codes.length; axis++) {
            key += codes[axis] * steps[axis];
        }
        return key;
    }

    /** The cell with these codes, or -1. */
    int find(int[] codes) {
        return numbers.getOrDefault(key(codes), -1);
    }

    /** The cell with another code on one axis, or -1. */
    int beside(int cell, int axis, int code) {
        int[] codes = cells.get(cell);
        return numbers.getOrDefault(key(codes) + (code - codes[axis]) * steps[axis], -1);
    }

    /** Whether a table tells all axes apart. */
    boolean isDeep() {
        return marks.stream().anyMatch(it -> it.length == steps.length);
    }

    boolean covers(int cell, long place) {
        int[] codes = cells.get(cell);
        for (int axis = 0; axis < codes.length; axis++) {
            if (codes[axis] > 0 && !space.axis(axis).covers(codes[axis], space.leaf(place, axis))) {
                return false;
            }
        }
        return true;
    }

    /** The cells in which somebody at a place is counted. */
    int[] at(long place) {
        return IntStream.range(0, marks.size())
                .flatMap(it -> Arrays.stream(at(place, it)))
                .toArray();
    }

    /** Of those, the ones that tell a set of axes, by its number. */
    int[] at(long place, int axes) {
        int[][] known = atPlace.computeIfAbsent(place, it -> {
            int[][] unknown = new int[marks.size()][];
            Arrays.fill(unknown, UNKNOWN);
            return unknown;
        });
        if (Arrays.equals(known[axes], UNKNOWN)) {
            known[axes] = at(place, marks.get(axes));
        }
        return known[axes];
    }

    /** The sets of axes that have one at least of each group: only cells that tell all groups apart can change. */
    int[] telling(int[] groups) {
        return IntStream.range(0, marks.size())
                .filter(mark -> Arrays.stream(groups).allMatch(group -> (bits(marks.get(mark)) & group) != 0))
                .toArray();
    }

    private static int bits(int[] axes) {
        return Arrays.stream(axes).map(axis -> 1 << axis).sum();
    }

    private int[] at(long place, int[] axes) {
        long[] keys = {0};
        for (int axis : axes) {
            int[] over = space.axis(axis).over(space.leaf(place, axis));
            long[] more = new long[keys.length * over.length];
            for (int i = 0; i < more.length; i++) {
                more[i] = keys[i / over.length] + over[i % over.length] * steps[axis];
            }
            keys = more;
        }
        return Arrays.stream(keys)
                .mapToInt(key -> numbers.getOrDefault(key, -1))
                .filter(it -> it >= 0)
                .toArray();
    }

    Cell cell(int cell) {
        SortedMap<String, String> codes = new TreeMap<>();
        for (int axis = 0; axis < steps.length; axis++) {
            int code = cells.get(cell)[axis];
            if (code > 0) {
                codes.put(space.axis(axis).name(), space.axis(axis).codeAt(code));
            }
        }
        return new Cell(codes);
    }

    /** What each cell counts. */
    long[] count(Population population) {
        long[] counts = new long[cells.size()];
        for (int i = 0; i < population.size(); i++) {
            for (int cell : at(population.place(i))) {
                counts[cell] = Math.addExact(counts[cell], population.count(i));
            }
        }
        return counts;
    }
}
