package nl.baken.disclosure;

import java.util.LinkedHashMap;
import java.util.Map;

/** Which counts are rounded: those that are smaller than the base, or all of them. */
public enum Rounding {
    /** Counts below the base become none or the base, larger ones stay (Langsrud and Heldal 2018). */
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
        long[] changes = new RoundingSearch(grid, population, base, this == SMALL).changes();
        long[] counts = grid.count(population);
        Map<Cell, Long> figures = new LinkedHashMap<>();
        long furthest = 0;
        for (int cell = 0; cell < grid.size(); cell++) {
            figures.put(grid.cell(cell), counts[cell] + changes[cell]);
            furthest = Math.max(furthest, Math.abs(changes[cell]));
        }
        return new Rounded(figures, base, furthest);
    }
}
