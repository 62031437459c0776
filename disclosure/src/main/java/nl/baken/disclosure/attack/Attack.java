package nl.baken.disclosure.attack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.baken.disclosure.Cell;
import nl.baken.disclosure.Publication;

/** What somebody learns from a publication about the figures that were kept back in it. */
public final class Attack {

    private final Bounds bounds;
    private final List<Block> blocks;

    private Attack(Bounds bounds) {
        this.bounds = bounds;
        this.blocks = Block.of(bounds);
    }

    /**
     * Prepares an attack on all that is published.
     *
     * @throws IllegalArgumentException if the figures contradict each other
     */
    public static Attack on(Publication publication) {
        return new Attack(new Bounds(new Puzzle(publication)));
    }

    /**
     * For each figure that was kept back, what it can be. Figures that hang together are solved exactly, as two linear programs each,
     * whatever their number; that is meant for tables of some hundreds of figures.
     */
    public Map<Cell, Interval> intervals() {
        return intervals(Integer.MAX_VALUE);
    }

    /** The same where blocks of more figures than this are left out. */
    Map<Cell, Interval> intervals(int largest) {
        Map<Cell, Interval> intervals = new LinkedHashMap<>();
        for (int number = 0; number < bounds.puzzle().cells().size(); number++) {
            if (bounds.isFixed(number) && bounds.puzzle().value(number).isEmpty()) {
                intervals.put(bounds.puzzle().cells().get(number), bounds.of(number));
            }
        }
        for (Block block : blocks) {
            if (block.figures().size() <= largest) {
                Solver solver = new Solver(bounds, block);
                block.figures().stream()
                        .filter(it -> it < bounds.puzzle().cells().size())
                        .forEach(it -> intervals.put(bounds.puzzle().cells().get(it), solver.interval(it)));
            }
        }
        return intervals;
    }

    /** For each figure that was kept back, limits beyond which it cannot be, found without a solver: wider than the truth or as wide. */
    public Map<Cell, Interval> limits() {
        Map<Cell, Interval> limits = new LinkedHashMap<>();
        for (int number = 0; number < bounds.puzzle().cells().size(); number++) {
            if (bounds.puzzle().value(number).isEmpty()) {
                limits.put(bounds.puzzle().cells().get(number), bounds.of(number));
            }
        }
        return limits;
    }

    /** How small remainders, which stand in no table, were found to be: from 1 to below the threshold, and within a width. */
    long smallRemainders(long threshold, long width) {
        long found = 0;
        for (int number = 0; number < bounds.puzzle().size(); number++) {
            Interval interval = bounds.of(number);
            if (bounds.puzzle().isRemainder(number)
                    && interval.low() > 0
                    && interval.high() < threshold
                    && interval.width() < width) {
                found++;
            }
        }
        return found;
    }

    Bounds bounds() {
        return bounds;
    }
}
