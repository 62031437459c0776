package nl.baken.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Places with somebody, as near to another place as there are: first those that differ on one axis, then on two, and so on. */
final class Neighbours {

    private final Space space;
    private final Population population;
    private final int perAxes;
    private final int[] leaves;
    private final byte[][][] distances;
    private final Map<Long, long[]> known = new HashMap<>();

    /** At most so many of those that differ on equally many axes. */
    Neighbours(Space space, Population population, int perAxes) {
        this.space = space;
        this.population = population;
        this.perAxes = perAxes;
        this.leaves = new int[population.size() * space.axes()];
        this.distances = new byte[space.axes()][][];
        for (int axis = 0; axis < space.axes(); axis++) {
            distances[axis] = distances(space.axis(axis));
        }
        for (int i = 0; i < leaves.length; i++) {
            leaves[i] = space.leaf(population.place(i / space.axes()), i % space.axes());
        }
    }

    private static byte[][] distances(Axis axis) {
        byte[][] distances = new byte[axis.leafCount()][axis.leafCount()];
        for (int a = 0; a < distances.length; a++) {
            for (int b = 0; b < distances.length; b++) {
                distances[a][b] = (byte) axis.distance(a, b);
            }
        }
        return distances;
    }

    long[] near(long place) {
        return known.computeIfAbsent(place, this::find);
    }

    private long[] find(long place) {
        int axes = space.axes();
        int[] here = new int[axes];
        for (int axis = 0; axis < axes; axis++) {
            here[axis] = space.leaf(place, axis);
        }
        List<List<Long>> buckets = new ArrayList<>();
        for (int i = 0; i < (axes + 1) * (2 * axes + 1); i++) {
            buckets.add(new ArrayList<>());
        }
        int first = population.from(place);
        for (int nth = 0; nth < population.size(); nth++) {
            int i = (first + nth) % population.size(); // from here on, so that not all places have the same neighbours
            int differing = 0;
            int distance = 0;
            for (int axis = 0; axis < axes; axis++) {
                int step = distances[axis][here[axis]][leaves[i * axes + axis]];
                differing += step > 0 ? 1 : 0;
                distance += step;
            }
            List<Long> bucket = buckets.get(differing * (2 * axes + 1) + distance);
            if (differing > 0 && bucket.size() < perAxes) {
                bucket.add(population.place(i));
            }
        }
        return nearest(buckets, axes);
    }

    private long[] nearest(List<List<Long>> buckets, int axes) {
        List<Long> nearest = new ArrayList<>();
        for (int differing = 1; differing <= axes; differing++) {
            int row = differing * (2 * axes + 1);
            buckets.subList(row, row + 2 * axes + 1).stream()
                    .flatMap(List::stream)
                    .limit(perAxes)
                    .forEach(nearest::add);
        }
        return nearest.stream().mapToLong(it -> it).toArray();
    }
}
