package nl.baken.disclosure;

import java.util.List;
import java.util.Map;

/** All dimensions together: a leaf of each makes a place where something can be counted, which has one number. */
final class Space {

    private final List<Axis> axes;
    private final long[] steps;

    Space(List<Axis> axes) {
        this.axes = List.copyOf(axes);
        this.steps = new long[axes.size()];
        long step = 1;
        for (int axis = 0; axis < steps.length; axis++) {
            steps[axis] = step;
            step = Math.multiplyExact(step, axes.get(axis).leafCount());
        }
    }

    static Space of(List<Dimension> dimensions) {
        return new Space(dimensions.stream().map(Axis::of).toList());
    }

    int axes() {
        return steps.length;
    }

    Axis axis(int axis) {
        return axes.get(axis);
    }

    int axis(String name) {
        for (int axis = 0; axis < steps.length; axis++) {
            if (axes.get(axis).name().equals(name)) {
                return axis;
            }
        }
        throw new IllegalArgumentException("no dimension " + name);
    }

    /** The leaf that a place has on an axis. */
    int leaf(long place, int axis) {
        return (int) (place / steps[axis] % axes.get(axis).leafCount());
    }

    /** The same place with another leaf on one axis. */
    long moved(long place, int axis, int leaf) {
        return place + (leaf - leaf(place, axis)) * steps[axis];
    }

    long place(Map<String, String> codes) {
        if (codes.size() != steps.length) {
            throw new IllegalArgumentException(
                    "a fact has a leaf in each of %d dimensions: %s".formatted(steps.length, codes));
        }
        long place = 0;
        for (int axis = 0; axis < steps.length; axis++) {
            String code = codes.get(axes.get(axis).name());
            if (code == null) {
                throw new IllegalArgumentException(
                        "a fact without %s: %s".formatted(axes.get(axis).name(), codes));
            }
            place += axes.get(axis).leaf(code) * steps[axis];
        }
        return place;
    }

    /** What to add to the first place, axis by axis, to come to the second. */
    long[] way(long from, long to) {
        long[] way = new long[steps.length];
        for (int axis = 0; axis < steps.length; axis++) {
            way[axis] = (leaf(to, axis) - leaf(from, axis)) * steps[axis];
        }
        return way;
    }
}
