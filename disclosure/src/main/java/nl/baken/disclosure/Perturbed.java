package nl.baken.disclosure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Tables of figures with noise.
 *
 * @param furthest how far the figure moved that moved most
 * @param distance how far figures moved on average
 */
public record Perturbed(Map<Cell, Long> figures, long furthest, double distance) {
    public Perturbed {
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    }

    static Perturbed of(PerturbationTable table, LinkedTables report) {
        Space space = Space.of(report.dimensions());
        Population population = Population.of(space, report.facts());
        Grid grid = new Grid(space);
        report.tables().forEach(grid::add);
        long[] counts = grid.count(population);
        long[] keys = new long[grid.size()];
        for (int i = 0; i < population.size(); i++) {
            for (int cell : grid.at(population.place(i))) {
                keys[cell] += population.key(i);
            }
        }
        Map<Cell, Long> figures = new LinkedHashMap<>();
        long furthest = 0;
        long sum = 0;
        for (int cell = 0; cell < counts.length; cell++) {
            long change = table.change(counts[cell], keys[cell]);
            figures.put(grid.cell(cell), counts[cell] + change);
            furthest = Math.max(furthest, Math.abs(change));
            sum += Math.abs(change);
        }
        return new Perturbed(figures, furthest, counts.length == 0 ? 0 : (double) sum / counts.length);
    }
}
