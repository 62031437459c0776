package nl.baken.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What stands in no table and can be worked out all the same: a figure less those within it. A region that is shown with all its
 * municipalities but one says what that one is.
 */
final class Remainders {

    private final Grid grid;
    private final List<List<BitSet>> perAxis = new ArrayList<>();
    private final List<int[]> cells = new ArrayList<>();

    private Remainders(Grid grid) {
        this.grid = grid;
    }

    /** A grid with the same cells under the same numbers, and after them the remainders. */
    static Grid added(Grid grid) {
        Remainders remainders = new Remainders(grid);
        Space space = grid.space();
        for (int axis = 0; axis < space.axes(); axis++) {
            remainders.find(axis);
        }
        List<Axis> axes = new ArrayList<>();
        for (int axis = 0; axis < space.axes(); axis++) {
            axes.add(space.axis(axis).with(remainders.perAxis.get(axis)));
        }
        Grid more = new Grid(new Space(axes));
        for (int cell = 0; cell < grid.size(); cell++) {
            more.add(grid.codes(cell));
        }
        remainders.cells.forEach(more::add);
        return more;
    }

    private void find(int axis) {
        List<BitSet> found = new ArrayList<>();
        Map<BitSet, List<BitSet>> known = new HashMap<>();
        lines(axis).forEach((first, codes) -> {
            for (BitSet remainder : known.computeIfAbsent(codes, it -> remainders(axis, it))) {
                int at = found.indexOf(remainder);
                if (at < 0) {
                    at = found.size();
                    found.add(remainder);
                }
                int[] cell = grid.codes(first);
                cell[axis] = grid.space().axis(axis).size() + at;
                cells.add(cell);
            }
        });
        perAxis.add(found);
    }

    /** Per line along the axis the first cell on it, and the codes that it has. */
    private Map<Integer, BitSet> lines(int axis) {
        Map<List<Integer>, Integer> firsts = new HashMap<>();
        Map<Integer, BitSet> lines = new LinkedHashMap<>();
        for (int cell = 0; cell < grid.size(); cell++) {
            int[] codes = grid.codes(cell);
            int code = codes[axis];
            codes[axis] = 0;
            Integer first = firsts.putIfAbsent(Arrays.stream(codes).boxed().toList(), cell);
            lines.computeIfAbsent(first == null ? cell : first, it -> new BitSet())
                    .set(code);
        }
        return lines;
    }

    private List<BitSet> remainders(int axis, BitSet codes) {
        List<BitSet> sets = codes.stream()
                .mapToObj(grid.space().axis(axis)::leavesOf)
                .sorted(Comparator.comparingInt(BitSet::cardinality).reversed())
                .toList();
        List<BitSet> found = new ArrayList<>();
        for (int i = 0; i < sets.size(); i++) {
            BitSet rest = rest(sets, i);
            if (!rest.isEmpty() && !rest.equals(sets.get(i)) && !sets.contains(rest) && !found.contains(rest)) {
                found.add(rest);
            }
        }
        return found;
    }

    /** What is left of a set when the largest sets within it, that do not overlap, are taken off. */
    private static BitSet rest(List<BitSet> sets, int of) {
        BitSet rest = (BitSet) sets.get(of).clone();
        for (BitSet part : sets.subList(of + 1, sets.size())) {
            BitSet outside = (BitSet) part.clone();
            outside.andNot(rest);
            if (outside.isEmpty() && !part.equals(sets.get(of))) {
                rest.andNot(part);
            }
        }
        return rest;
    }
}
