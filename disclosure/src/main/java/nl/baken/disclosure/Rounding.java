package nl.baken.disclosure;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** Which counts are rounded: those that are smaller than the base, or all of them. */
public enum Rounding {
    /**
     * Counts below the base become none or the base, and only those that figures below the base are made of, until there are no such
     * figures (Langsrud and Heldal 2018).
     */
    SMALL,
    /** Every count becomes a multiple of the base beside it (Cox 1987; Salazar-González 2005). */
    ALL;

    /**
     * Rounds what is counted at every combination of leaves, and adds the tables up from those: totals remain the sums of their parts,
     * in all tables alike, and no figure from 1 to below the base is left. Which counts go up is searched for so that figures move
     * little; the search is local, so a figure can move by the base or more, which the result says.
     *
     * @throws IllegalArgumentException if the base is below 2, or a fact or table does not fit the dimensions
     */
    public Rounded round(LinkedTables report, long base) {
        if (base < 2) {
            throw new IllegalArgumentException("rounded to a base of " + base);
        }
        Space space = Space.of(report.dimensions());
        Population population = Population.of(space, report.facts());
        Grid grid = new Grid(space);
        report.tables().forEach(grid::add);
        long[] counts = grid.count(population);
        long[] changes = changes(grid, population, counts, base);
        Map<Cell, Long> figures = new LinkedHashMap<>();
        long furthest = 0;
        for (int cell = 0; cell < grid.size(); cell++) {
            figures.put(grid.cell(cell), counts[cell] + changes[cell]);
            furthest = Math.max(furthest, Math.abs(changes[cell]));
        }
        return new Rounded(figures, base, furthest);
    }

    private long[] changes(Grid grid, Population population, long[] counts, long base) {
        if (this == ALL) {
            int[] loose = IntStream.range(0, population.size())
                    .filter(it -> population.count(it) % base > 0)
                    .toArray();
            return new RoundingSearch(grid, population, base, loose).changes();
        }
        long[] changes = new long[counts.length];
        BitSet loose = new BitSet();
        while (widen(loose, grid, population, base, figures(counts, changes))) {
            changes = new RoundingSearch(grid, population, base, loose.stream().toArray()).changes();
        }
        return changes;
    }

    private static long[] figures(long[] counts, long[] changes) {
        return IntStream.range(0, counts.length)
                .mapToLong(it -> counts[it] + changes[it])
                .toArray();
    }

    /** Adds the small counts in small figures, and says whether there were any. */
    private static boolean widen(BitSet loose, Grid grid, Population population, long base, long[] figures) {
        int before = loose.cardinality();
        for (int i = 0; i < population.size(); i++) {
            boolean isSmall =
                    IntStream.of(grid.at(population.place(i))).anyMatch(it -> figures[it] > 0 && figures[it] < base);
            if (isSmall && population.count(i) < base) {
                loose.set(i);
            }
        }
        return loose.cardinality() > before;
    }
}
