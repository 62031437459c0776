package nl.baken.disclosure;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What is to be protected, by numbers: cells and remainders, what they count, and what is sensitive. */
final class Setting {

    private final Grid grid;
    private final Population population;
    private final long[] counts;
    private final int remainders;
    private final Rules rules;
    private final NavigableMap<Integer, Long> shown = new TreeMap<>();
    private final Sensitive sensitive = new Sensitive();

    Setting(LinkedTables report, Rules rules, Earlier earlier, Map<Cell, Need> given) {
        this.rules = rules;
        Space space = Space.of(report.dimensions());
        this.population = Population.of(space, report.facts());
        Grid named = new Grid(space);
        report.tables().forEach(named::add);
        earlier.shown().forEach((cell, count) -> shown.put(named.add(cell), count));
        NavigableMap<Integer, Need> needed = new TreeMap<>();
        given.forEach((cell, need) -> needed.put(named.add(cell), need));
        List<Integer> hidden = earlier.hidden().stream().map(named::add).toList();
        this.remainders = named.size();
        this.grid = Remainders.added(named);
        this.counts = grid.count(population);
        check();
        needed.forEach((cell, need) -> sensitive.add(cell, need, Reason.GIVEN));
        new PrimaryRules(grid, counts, rules, shown::containsKey, sensitive).find(remainders);
        hidden.forEach(cell -> sensitive.add(cell, Need.UNCERTAIN, Reason.EARLIER));
    }

    private void check() {
        shown.forEach((cell, count) -> {
            if (counts[cell] != count) {
                throw new IllegalArgumentException(
                        "%s was %d when it was published, and is %d".formatted(grid.cell(cell), count, counts[cell]));
            }
        });
    }

    /** A beginning: what is sensitive is kept back, what was shown before stays shown. */
    Ranges ranges() {
        Ranges ranges = new Ranges(counts, rules, sensitive.needs());
        sensitive.needs().keySet().forEach(cell -> ranges.set(cell, Ranges.State.HIDDEN));
        shown.keySet().forEach(cell -> ranges.set(cell, Ranges.State.FIXED));
        for (int cell = remainders; cell < grid.size(); cell++) {
            ranges.set(cell, Ranges.State.FREE);
        }
        return ranges;
    }

    Grid grid() {
        return grid;
    }

    Population population() {
        return population;
    }

    Sensitive sensitive() {
        return sensitive;
    }

    long count(int cell) {
        return counts[cell];
    }

    int size() {
        return remainders;
    }

    /** Orders in which cells can be protected; none is best for all tables. */
    List<Comparator<Integer>> orders() {
        Comparator<Integer> coarse = Comparator.comparingInt(this::depth);
        Comparator<Integer> large = Comparator.comparingLong(cell -> -counts[cell]);
        return List.of(
                coarse.reversed().thenComparing(Comparator.naturalOrder()),
                coarse.thenComparing(Comparator.naturalOrder()),
                large.thenComparing(Comparator.naturalOrder()));
    }

    private int depth(int cell) {
        int depth = 0;
        for (int axis = 0; axis < grid.space().axes(); axis++) {
            depth += grid.code(cell, axis) > 0 ? 1 : 0;
        }
        return depth;
    }
}
