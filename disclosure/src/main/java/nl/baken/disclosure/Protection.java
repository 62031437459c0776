package nl.baken.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * A report to be protected: with which rules, after which earlier publications, and with what is sensitive for other reasons than
 * the rules know.
 */
public record Protection(LinkedTables report, Rules rules, Earlier earlier, Map<Cell, Need> given) {

    /** From so many sensitive cells on, one order is tried. */
    private static final int MANY = 1000;

    public Protection {
        given = Map.copyOf(given);
    }

    /** A report that is the first of its kind. */
    public static Protection of(LinkedTables report, Rules rules) {
        return new Protection(report, rules, Earlier.NONE, Map.of());
    }

    /** The same after other publications over the same facts. */
    public Protection after(Earlier publications) {
        return new Protection(report, rules, publications, given);
    }

    /** The same with figures that are sensitive because the caller says so. */
    public Protection with(Map<Cell, Need> needs) {
        return new Protection(report, rules, earlier, needs);
    }

    /**
     * Keeps back what is sensitive, and as much more as it takes so that nobody can narrow a figure down further than its need allows,
     * with all tables and all earlier publications together before them. The problem is NP-hard (Fischetti and Salazar 2000), so what
     * more is kept back is little and not the least: patterns of people who change places are searched for like the hypercubes of
     * Repsilber and the flows of Cox (1995), the cheapest first, in several orders, and what turns out to be superfluous is shown
     * again. Every need that is met has a {@link Witness}. Equal reports give equal results.
     *
     * @return the publication, what is kept back in it and why, and the figures of which the need could not be met, as they are known
     *     already or follow from what is; such a report must not go out
     * @throws IllegalArgumentException if a fact, table or earlier figure does not fit the dimensions or the facts
     */
    public Suppressed suppress() {
        Setting setting = new Setting(report, rules, earlier, given);
        Search search = new Search(setting.grid(), setting.population());
        Ranges best = null;
        List<Comparator<Integer>> orders = setting.orders();
        int tried = setting.sensitive().needs().size() > MANY ? 1 : orders.size();
        for (Comparator<Integer> order : orders.subList(0, tried)) {
            Ranges ranges = suppress(setting, search, order);
            boolean better = best == null
                    || ranges.unmet().size() < best.unmet().size()
                    || (ranges.unmet().size() == best.unmet().size() && ranges.cost() < best.cost());
            best = better ? ranges : best;
        }
        if (best == null) {
            throw new IllegalStateException("no order was tried");
        }
        return suppressed(setting, new Releasing(setting.grid(), search, orders.getFirst()).release(best));
    }

    private static Ranges suppress(Setting setting, Search search, Comparator<Integer> order) {
        Ranges ranges = setting.ranges();
        if (setting.population().size() > 0) {
            new Suppressing(setting.grid(), search, ranges, true).run(order);
        }
        return ranges.trimmed();
    }

    private Suppressed suppressed(Setting setting, Ranges ranges) {
        Map<Cell, OptionalLong> figures = new LinkedHashMap<>();
        Map<Cell, Suppressed.Hidden> hidden = new LinkedHashMap<>();
        List<Cell> cells = new ArrayList<>();
        for (int cell = 0; cell < setting.size(); cell++) {
            Cell name = setting.grid().cell(cell);
            cells.add(name);
            boolean isHidden = ranges.state(cell) == Ranges.State.HIDDEN;
            figures.put(name, isHidden ? OptionalLong.empty() : OptionalLong.of(setting.count(cell)));
            if (isHidden) {
                Need need = ranges.needs().getOrDefault(cell, Need.UNCERTAIN);
                hidden.put(
                        name,
                        new Suppressed.Hidden(
                                setting.count(cell), setting.sensitive().reason(cell), need));
            }
        }
        List<Cell> exposed = ranges.unmet().stream().map(setting.grid()::cell).toList();
        List<Witness> witnesses =
                ranges.worlds().stream().map(it -> witness(it, cells)).toList();
        return new Suppressed(
                new Publication(report.dimensions(), figures, rules.zeros().least()), hidden, exposed, witnesses);
    }

    private static Witness witness(World world, List<Cell> cells) {
        Map<Cell, Long> changes = new LinkedHashMap<>();
        for (int i = 0; i < world.size(); i++) {
            if (world.cell(i) < cells.size()) {
                changes.put(cells.get(world.cell(i)), world.change(i));
            }
        }
        return new Witness(changes);
    }
}
