package nl.baken.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Places in a cell and near it, from which a search begins. */
final class Places {

    private static final int SOME = 4;

    private final Grid grid;
    private final Population population;

    Places(Grid grid, Population population) {
        this.grid = grid;
        this.population = population;
    }

    /** Some of the places with somebody who is counted in a cell, spread over all of them. */
    long[] within(int cell) {
        long[] all = IntStream.range(0, population.size())
                .mapToLong(population::place)
                .filter(place -> grid.covers(cell, place))
                .toArray();
        int some = Math.min(SOME, all.length);
        return LongStream.range(0, some)
                .map(i -> all[(int) (i * all.length / some)])
                .toArray();
    }

    /** Some of the places with somebody who is not counted in a cell, those first that miss it on the fewest axes. */
    List<Long> outside(int cell) {
        List<List<Long>> byMisses = new ArrayList<>();
        IntStream.rangeClosed(0, grid.space().axes()).forEach(it -> byMisses.add(new ArrayList<>()));
        for (int i = 0; i < population.size(); i++) {
            int misses = misses(cell, population.place(i));
            if (misses > 0 && byMisses.get(misses).size() < SOME) {
                byMisses.get(misses).add(population.place(i));
            }
        }
        return byMisses.stream().flatMap(List::stream).limit(SOME).toList();
    }

    private int misses(int cell, long place) {
        int misses = 0;
        for (int axis = 0; axis < grid.space().axes(); axis++) {
            int code = grid.code(cell, axis);
            if (code > 0 && !grid.space().axis(axis).covers(code, grid.space().leaf(place, axis))) {
                misses++;
            }
        }
        return misses;
    }

    /** The place nearest to another one that is counted in a cell. */
    long inside(int cell, long place) {
        long inside = place;
        Space space = grid.space();
        for (int axis = 0; axis < space.axes(); axis++) {
            int code = grid.code(cell, axis);
            int leaf = space.leaf(place, axis);
            if (code > 0 && !space.axis(axis).covers(code, leaf)) {
                Axis codes = space.axis(axis);
                int nearest = codes.leavesOf(code).stream()
                        .boxed()
                        .min(Comparator.comparingInt(it -> codes.distance(leaf, it)))
                        .orElse(leaf);
                inside = space.moved(inside, axis, nearest);
            }
        }
        return inside;
    }
}
