package nl.baken.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The ways in which axes can be put into at most four groups; of many axes only those in one or two, of very many one against all others. */
final class Groupings {

    private static final int MANY = 6;
    private static final int VERY_MANY = 9;
    private static final List<List<int[]>> ALL = all();

    private final Map<Long, List<int[]>> known = new HashMap<>();

    private static List<List<int[]>> all() {
        List<List<int[]>> all = new ArrayList<>();
        for (int axes = 0; axes < Integer.SIZE; axes++) {
            List<int[]> found = new ArrayList<>();
            if (axes < VERY_MANY) {
                put(axes, 0, new int[axes < MANY ? 4 : 2], 0, found);
            } else {
                single(axes, found);
            }
            all.add(found);
        }
        return all;
    }

    private static void single(int axes, List<int[]> found) {
        int together = -1 >>> (Integer.SIZE - axes);
        found.add(new int[] {together});
        for (int axis = 0; axis < axes; axis++) {
            found.add(new int[] {1 << axis, together & ~(1 << axis)});
        }
    }

    private static void put(int axes, int axis, int[] groups, int used, List<int[]> found) {
        if (axis == axes) {
            found.add(Arrays.copyOf(groups, used));
            return;
        }
        for (int group = 0; group < Math.min(used + 1, groups.length); group++) {
            groups[group] |= 1 << axis;
            put(axes, axis + 1, groups, Math.max(used, group + 1), found);
            groups[group] &= ~(1 << axis);
        }
    }

    /** Groups of the axes that are given as bits, each again as bits, and each with one at least of those that tell. */
    List<int[]> of(int axes, int telling) {
        return known.computeIfAbsent((long) axes << Integer.SIZE | telling, it -> find(axes, telling));
    }

    private static List<int[]> find(int bits, int telling) {
        int[] axes = IntStream.range(0, Integer.SIZE)
                .filter(it -> (bits >> it & 1) == 1)
                .toArray();
        return ALL.get(axes.length).stream()
                .map(groups -> spread(groups, axes))
                .filter(groups -> Arrays.stream(groups).allMatch(it -> (it & telling) != 0))
                .toList();
    }

    private static int[] spread(int[] groups, int[] axes) {
        int[] spread = new int[groups.length];
        for (int group = 0; group < groups.length; group++) {
            for (int i = 0; i < axes.length; i++) {
                spread[group] |= (groups[group] >> i & 1) << axes[i];
            }
        }
        return spread;
    }
}
