package nl.baken.disclosure;

import java.util.Comparator;
import java.util.List;

/** Shows again what is kept back for other cells, if they find other worlds without it and without keeping back anything more. */
final class Releasing {

    /** So many worlds times cells are looked through, and no more. */
    private static final long EFFORT = 100_000;

    private final Grid grid;
    private final Search search;
    private final Comparator<Integer> order;

    Releasing(Grid grid, Search search, Comparator<Integer> order) {
        this.grid = grid;
        this.search = search;
        this.order = order;
    }

    Ranges release(Ranges trimmed) {
        Ranges kept = trimmed;
        List<Integer> secondary = kept.secondary();
        if ((long) secondary.size() * kept.worlds().size() > EFFORT) {
            return kept;
        }
        for (int cell : secondary) {
            if (kept.state(cell) == Ranges.State.HIDDEN) {
                kept = without(kept, cell);
            }
        }
        return kept;
    }

    private Ranges without(Ranges ranges, int cell) {
        List<World> others =
                ranges.worlds().stream().filter(it -> it.changeOf(cell) == 0).toList();
        Ranges fewer = ranges.with(others);
        fewer.set(cell, Ranges.State.FIXED);
        List<Integer> unmet = ranges.unmet();
        new Suppressing(grid, search, fewer, false).run(order);
        if (!unmet.containsAll(fewer.unmet())) {
            return ranges;
        }
        fewer.set(cell, Ranges.State.SHOWN);
        return fewer.trimmed();
    }
}
