package nl.baken.disclosure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A report of which figures were kept back; only {@link #publication} is for others.
 *
 * @param hidden what is kept back, by cell, in the order of the tables
 * @param exposed figures that are more certain than they may be, whatever is kept back; empty if the report may go out
 * @param witnesses the proof, world by world
 */
public record Suppressed(
        Publication publication, Map<Cell, Hidden> hidden, List<Cell> exposed, List<Witness> witnesses) {
    public Suppressed {
        hidden = Collections.unmodifiableMap(new LinkedHashMap<>(hidden));
        exposed = List.copyOf(exposed);
        witnesses = List.copyOf(witnesses);
    }

    /** A figure that is kept back: what it is, why, and how uncertain it must stay. */
    public record Hidden(long count, Reason reason, Need need) {}

    /** What the tables lost. */
    public Loss loss() {
        long secondary = hidden.values().stream()
                .filter(it -> it.reason() == Reason.SECONDARY)
                .count();
        long counted = hidden.values().stream()
                .filter(it -> it.reason() == Reason.SECONDARY)
                .mapToLong(Hidden::count)
                .sum();
        long zeros = hidden.values().stream().filter(it -> it.count() == 0).count();
        return new Loss(publication.figures().size(), hidden.size() - secondary, secondary, zeros, counted);
    }

    /**
     * The loss of information (Hundepool et al. 2012, §4.5).
     *
     * @param cells how many figures there are
     * @param primary how many are kept back because they are sensitive
     * @param secondary how many are kept back for those
     * @param zeros how many of both are zeros
     * @param counted what the secondary ones count together
     */
    public record Loss(long cells, long primary, long secondary, long zeros, long counted) {
        /** The part of all figures that can be read, from 0 to 1. */
        public double shown() {
            return cells == 0 ? 1 : 1 - (double) (primary + secondary) / cells;
        }
    }
}
