package nl.baken.disclosure.attack;

/**
 * What a figure can be, for all that is published: whole numbers, both ends included.
 *
 * @param high {@link #UNBOUNDED} if nothing limits it
 */
public record Interval(long low, long high) {
    /** No limit. */
    public static final long UNBOUNDED = Long.MAX_VALUE;

    public Interval {
        if (low > high) {
            throw new IllegalArgumentException("from %d to %d".formatted(low, high));
        }
    }

    /** How far the ends are apart. */
    public long width() {
        return high == UNBOUNDED ? UNBOUNDED : high - low;
    }
}
