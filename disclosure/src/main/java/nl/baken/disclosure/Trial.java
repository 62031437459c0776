package nl.baken.disclosure;

import java.util.Arrays;

/** Tries patterns in a draft: what each would newly keep back, and how many people it can move. */
final class Trial {

    static final long NEVER = Long.MAX_VALUE;

    private final Grid grid;
    private final Ranges ranges;
    private final boolean freely;
    private final long[] net;
    private final boolean[] seen;
    private int[] touched = new int[256];
    private int size;
    private long pace;

    /** @param freely whether more may be kept back than is already */
    Trial(Grid grid, Ranges ranges, boolean freely) {
        this.grid = grid;
        this.ranges = ranges;
        this.freely = freely;
        this.net = new long[grid.size()];
        this.seen = new boolean[grid.size()];
    }

    /** How many the pattern that was tried last can move from each corner. */
    long pace() {
        return pace;
    }

    /** The sign that the first corner must have for a cell to change in a direction; 0 if it does not change. */
    int sign(long[] corners, int cell, int direction) {
        int change = 0;
        for (int corner = 0; corner < corners.length; corner++) {
            if (corners[corner] != Pattern.NOWHERE && grid.covers(cell, corners[corner])) {
                change += Pattern.parity(corner);
            }
        }
        return Integer.signum(change) * direction;
    }

    /** The cost of a pattern that changes cells of some sets of axes, or {@link #NEVER} if it cannot be or costs as much as the limit. */
    long cost(long[] corners, int[] telling, int sign, WorldDraft draft, long limit) {
        pace = Long.MAX_VALUE;
        for (int corner = 0; corner < corners.length; corner++) {
            if (corners[corner] != Pattern.NOWHERE) {
                for (int axes : telling) {
                    touch(grid.at(corners[corner], axes), sign * Pattern.parity(corner));
                }
            }
        }
        long cost = sum(draft, limit);
        for (int i = 0; i < size; i++) {
            net[touched[i]] = 0;
            seen[touched[i]] = false;
        }
        size = 0;
        return cost;
    }

    private void touch(int[] cells, int sign) {
        if (size + cells.length > touched.length) {
            touched = Arrays.copyOf(touched, 2 * (size + cells.length));
        }
        for (int cell : cells) {
            if (!seen[cell]) {
                seen[cell] = true;
                touched[size++] = cell;
            }
            net[cell] += sign;
        }
    }

    private long sum(WorldDraft draft, long limit) {
        long cost = 0;
        for (int i = 0; i < size; i++) {
            int cell = touched[i];
            if (net[cell] == 0) {
                continue;
            }
            long change = draft.change(cell);
            boolean more = ranges.state(cell) == Ranges.State.SHOWN && change == 0;
            if (!ranges.canChange(cell) || (more && !freely)) {
                return NEVER;
            }
            cost += more ? ranges.cost(cell) : 0;
            if (net[cell] < 0) {
                pace = Math.min(pace, ranges.room(cell, change) / -net[cell]);
            }
            if (pace < 1 || cost >= limit) {
                return NEVER;
            }
        }
        return cost;
    }
}
