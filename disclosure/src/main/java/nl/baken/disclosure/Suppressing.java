package nl.baken.disclosure;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds worlds for all sensitive cells, one after the other, and keeps back what those change. A cell is done when its worlds are as
 * far apart as it needs; a world serves all cells that it changes.
 */
final class Suppressing {

    private static final int LARGE = 500;

    private final Ranges ranges;
    private final Search search;
    private final Trial trial;
    private final WorldDraft draft;

    Suppressing(Grid grid, Search search, Ranges ranges, boolean freely) {
        this.ranges = ranges;
        this.search = search;
        this.trial = new Trial(grid, ranges, freely);
        this.draft = new WorldDraft(grid);
    }

    /** Whether all needs are met after it. */
    boolean run(Comparator<Integer> order) {
        List<Integer> open = ranges.unmet().stream().sorted(order).toList();
        boolean met = true;
        for (int cell : open) {
            met &= protect(cell);
        }
        return met;
    }

    boolean protect(int cell) {
        Need need = ranges.needs().getOrDefault(cell, Need.UNCERTAIN);
        if (ranges.up(cell) < need.above()) {
            reach(cell, 1, need.above());
        }
        if (-ranges.down(cell) < need.below()) {
            reach(cell, -1, need.below());
        }
        if (ranges.up(cell) - ranges.down(cell) < need.width()) {
            widen(cell, need.width());
        }
        return need.met(ranges.down(cell), ranges.up(cell));
    }

    private void widen(int cell, long width) {
        World up = world(cell, 1, width + ranges.down(cell));
        boolean isUp = up.changeOf(cell) >= width + ranges.down(cell);
        if (isUp && ranges.cost(up) == 0) {
            ranges.add(up);
            return;
        }
        World down = world(cell, -1, width - ranges.up(cell));
        boolean isDown = -down.changeOf(cell) >= width - ranges.up(cell);
        if (isUp && (!isDown || ranges.cost(up) <= ranges.cost(down))) {
            ranges.add(up);
        } else if (isDown) {
            ranges.add(down);
        } else {
            ranges.add(up);
            reach(cell, -1, width - ranges.up(cell));
        }
    }

    private void reach(int cell, int direction, long amount) {
        ranges.add(world(cell, direction, amount));
    }

    /** A world in which a cell is so much higher or lower, or as much as can be. */
    private World world(int cell, int direction, long amount) {
        World before = ranges.furthest(cell, direction);
        World further = before == null || before.size() > LARGE ? null : extended(before, cell, direction, amount);
        if (further != null && further.changeOf(cell) * direction >= amount && ranges.cost(further) == 0) {
            return further;
        }
        World anew = extended(null, cell, direction, amount);
        return further == null || better(anew, further, cell, direction) ? anew : further;
    }

    private boolean better(World one, World other, int cell, int direction) {
        long gain = (one.changeOf(cell) - other.changeOf(cell)) * direction;
        return gain > 0 || (gain == 0 && ranges.cost(one) < ranges.cost(other));
    }

    private World extended(@Nullable World from, int cell, int direction, long amount) {
        draft.clear();
        if (from != null) {
            draft.begin(from);
        }
        long missing = amount - direction * draft.change(cell);
        while (missing > 0) {
            Optional<Pattern> found = search.cheapest(trial, draft, cell, direction);
            if (found.isEmpty()) {
                break;
            }
            draft.add(found.get().at(Math.min(found.get().pace(), missing)));
            missing = amount - direction * draft.change(cell);
        }
        return draft.done();
    }
}
