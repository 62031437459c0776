package nl.baken.disclosure;

import java.util.Arrays;
import java.util.stream.LongStream;

/** Decides which counts are rounded up, one by one, and then changes single ones and pairs as long as that helps. */
final class RoundingSearch {

    private static final int PASSES = 20;
    private static final int PARTNERS = 300;
    private static final int STARTS = 12;
    private static final int MANY = 500;
    private static final long TOO_FAR = 1000;

    private final long base;
    private final long[] places;
    private final long[] downs;
    private final boolean[] up;
    private final int[][] cells;
    private final long[] changes;

    /** With the numbers of the places of which the count is rounded. */
    RoundingSearch(Grid grid, Population population, long base, int[] loose) {
        this.base = base;
        places = new long[loose.length];
        downs = new long[loose.length];
        up = new boolean[loose.length];
        cells = new int[loose.length][];
        for (int i = 0; i < loose.length; i++) {
            places[i] = population.place(loose[i]);
            downs[i] = population.count(loose[i]) % base;
            cells[i] = grid.at(places[i]);
        }
        changes = new long[grid.size()];
    }

    /** How much each cell changes: the best of several searches, each from another beginning. */
    long[] changes() {
        long[] best = new long[0];
        long least = Long.MAX_VALUE;
        for (int start = 0; start < (places.length > MANY ? 1 : STARTS); start++) {
            begin(start);
            improve();
            long worse = LongStream.of(changes).map(this::penalty).sum();
            if (worse < least) {
                least = worse;
                best = changes.clone();
            }
        }
        return best;
    }

    /** First everything to the nearer multiple, then some other beginnings that hang on nothing but their number. */
    private void begin(int start) {
        Arrays.fill(changes, 0);
        for (int i = 0; i < places.length; i++) {
            up[i] = start == 0 ? 2 * downs[i] > base : ((i * 0x9E3779B97F4A7C15L * start) >>> 40) % base < downs[i];
            move(i, up[i] ? base - downs[i] : -downs[i]);
        }
    }

    private void improve() {
        boolean better = true;
        for (int pass = 0; better && pass < PASSES; pass++) {
            better = false;
            for (int i = 0; i < places.length; i++) {
                better |= flipped(i) || swapped(i);
            }
        }
    }

    private boolean flipped(int i) {
        if (flip(i) < 0) {
            return true;
        }
        flip(i);
        return false;
    }

    private boolean swapped(int i) {
        for (int step = 1; step <= Math.min(PARTNERS, places.length - 1); step++) {
            int j = (i + step) % places.length;
            if (flip(i) + flip(j) < 0) {
                return true;
            }
            flip(i);
            flip(j);
        }
        return false;
    }

    /** Rounds a count the other way, and says how much worse that is. */
    private long flip(int i) {
        up[i] = !up[i];
        return move(i, up[i] ? base : -base);
    }

    private long move(int i, long change) {
        long worse = 0;
        for (int cell : cells[i]) {
            worse += penalty(changes[cell] + change) - penalty(changes[cell]);
            changes[cell] += change;
        }
        return worse;
    }

    private long penalty(long change) {
        long far = Math.abs(change) - base + 1;
        return change * change + (far > 0 ? TOO_FAR * base * far : 0);
    }
}
