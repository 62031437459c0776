package nl.baken.disclosure;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Looks for the cheapest pattern that makes a cell higher or lower. */
final class Search {

    private static final int MANY = 400;

    /** How many other leaves are tried on each axis where one, two, three or more axes change. */
    private static final int[] LEAVES = {0, 12, 8, 5, 3};

    private final Grid grid;
    private final Population population;
    private final Neighbours neighbours;
    private final Places places;
    private final boolean isDeep;
    private final Groupings groupings = new Groupings();
    private final Map<List<Integer>, int[]> telling = new HashMap<>();

    Search(Grid grid, Population population) {
        this.grid = grid;
        this.population = population;
        boolean many = population.size() > MANY;
        this.neighbours = new Neighbours(grid.space(), population, many ? 16 : 40);
        this.isDeep = grid.isDeep();
        this.places = new Places(grid, population);
    }

    /** What is being looked for, and the best found so far. */
    private final class Errand {
        private final Trial trial;
        private final WorldDraft draft;
        private final int cell;
        private final int direction;
        private @Nullable Pattern best;

        Errand(Trial trial, WorldDraft draft, int cell, int direction) {
            this.trial = trial;
            this.draft = draft;
            this.cell = cell;
            this.direction = direction;
        }

        boolean free() {
            return best != null && best.cost() == 0;
        }

        /** All boxes between two places in which the cell changes: only if each group of axes tells one place from the other there. */
        void consider(long from, long to) {
            long[] way = grid.space().way(from, to);
            int differing = 0;
            int across = 0;
            for (int axis = 0; axis < way.length; axis++) {
                boolean is = covers(from, axis);
                boolean becomes = way[axis] == 0 ? is : covers(to, axis);
                if (!is && !becomes) {
                    return;
                }
                differing |= way[axis] == 0 ? 0 : 1 << axis;
                across |= is == becomes ? 0 : 1 << axis;
            }
            for (int[] groups : groupings.of(differing, across)) {
                if (!free()) {
                    consider(Pattern.box(from, way, groups), telling(groups));
                }
            }
        }

        private boolean covers(long place, int axis) {
            int code = grid.code(cell, axis);
            return code == 0
                    || grid.space().axis(axis).covers(code, grid.space().leaf(place, axis));
        }

        void consider(long[] corners, int[] axes) {
            int sign = trial.sign(corners, cell, direction);
            if (sign != 0) {
                long cost = trial.cost(corners, axes, sign, draft, best == null ? Trial.NEVER : best.cost());
                if (cost != Trial.NEVER) {
                    best = new Pattern(corners, sign, trial.pace(), cost);
                }
            }
        }
    }

    Optional<Pattern> cheapest(Trial trial, WorldDraft draft, int cell, int direction) {
        Errand errand = new Errand(trial, draft, cell, direction);
        long[] within = places.within(cell);
        for (long place : within) {
            across(errand, place);
        }
        for (int i = 0; isDeep && i < within.length; i++) {
            near(errand, within[i]);
        }
        for (long place : isDeep || within.length == 0 ? places.outside(cell) : List.<Long>of()) {
            across(errand, places.inside(cell, place));
            errand.consider(place, places.inside(cell, place));
            near(errand, place);
        }
        long entry = within.length > 0 ? within[0] : places.inside(cell, population.place(0));
        if (!errand.free()) {
            errand.consider(new long[] {entry, Pattern.NOWHERE}, telling(new int[0]));
        }
        return Optional.ofNullable(errand.best);
    }

    /** Boxes from a place in the cell out of it, each axis a group: first across all axes that the cell tells, then across fewer. */
    private void across(Errand errand, long place) {
        int[] axes = IntStream.range(0, grid.space().axes())
                .filter(axis -> grid.code(errand.cell, axis) > 0)
                .toArray();
        for (int count = axes.length; count > 0; count--) {
            for (int chosen = 1; chosen < 1 << axes.length; chosen++) {
                if (Integer.bitCount(chosen) == count && !errand.free()) {
                    int some = chosen;
                    int[] across = IntStream.range(0, axes.length)
                            .filter(it -> (some >> it & 1) == 1)
                            .map(it -> axes[it])
                            .toArray();
                    across(errand, place, place, new Across(across, telling(groups(across))), 0);
                }
            }
        }
    }

    /** Axes to go across, each a group, and which cells tell them all. */
    private static final class Across {
        private final int[] axes;
        private final int[] telling;
        private final int leaves;

        Across(int[] axes, int[] telling) {
            this.axes = axes;
            this.telling = telling;
            this.leaves = LEAVES[Math.min(axes.length, LEAVES.length - 1)];
        }
    }

    private static int[] groups(int[] axes) {
        return IntStream.of(axes).map(axis -> 1 << axis).toArray();
    }

    private void across(Errand errand, long from, long to, Across across, int at) {
        if (at == across.axes.length) {
            errand.consider(Pattern.box(from, grid.space().way(from, to), groups(across.axes)), across.telling);
            return;
        }
        int number = across.axes[at];
        Axis axis = grid.space().axis(number);
        int leaf = grid.space().leaf(from, number);
        int left = across.leaves;
        for (int step = 1; step < axis.leafCount() && left > 0 && !errand.free(); step++) {
            int other = (leaf + step) % axis.leafCount();
            if (!axis.covers(grid.code(errand.cell, number), other)) {
                left--;
                across(errand, from, grid.space().moved(to, number, other), across, at + 1);
            }
        }
    }

    private int[] telling(int[] groups) {
        return telling.computeIfAbsent(Arrays.stream(groups).boxed().toList(), it -> grid.telling(groups));
    }

    private void near(Errand errand, long place) {
        for (long other : isDeep ? neighbours.near(place) : new long[0]) {
            if (errand.free()) {
                return;
            }
            errand.consider(place, other);
        }
        Space space = grid.space();
        for (int axis = 0; axis < space.axes() && !errand.free(); axis++) {
            for (int leaf : beside(space.axis(axis), space.leaf(place, axis))) {
                errand.consider(place, space.moved(place, axis, leaf));
            }
        }
    }

    private int[] beside(Axis axis, int leaf) {
        return IntStream.range(1, Math.min(axis.leafCount(), 13))
                .map(step -> (leaf + step) % axis.leafCount())
                .toArray();
    }
}
