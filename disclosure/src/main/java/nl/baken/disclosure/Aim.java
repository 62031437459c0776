package nl.baken.disclosure;

/** What it costs to keep a figure back that is not sensitive itself. */
public enum Aim {
    /** All figures alike: as few as possible are kept back. */
    CELLS,
    /** As much as is counted: large figures stay. */
    COUNTS,
    /** The logarithm of what is counted, between the two (Hundepool et al. 2012, §4.2.2). */
    LOGARITHMS;

    /** In thousandths; at least 1, so that nothing is kept back for free. */
    long of(long count) {
        return switch (this) {
            case CELLS -> 1000;
            case COUNTS -> 1 + 1000 * count;
            case LOGARITHMS -> 1000 + (long) (1000 * Math.log1p((double) count));
        };
    }
}
