package nl.baken.disclosure;

/**
 * The smallest way in which people can change places unseen. Two opposite corners, and the axes on which they differ in some groups,
 * span a box; people move from every other corner to those between, so that only cells that tell all groups apart change. One group
 * is a person who moves, two are two people who exchange something, and with an axis each it is the hypercube of Repsilber
 * (Hundepool et al. 2012, §4.4.2).
 */
final class Pattern {

    /** Where nobody is counted: from here somebody comes in. */
    static final long NOWHERE = -1;

    private final long[] places;
    private final int sign;
    private final long pace;
    private final long cost;

    /** With the sign of the first corner, how many move from each, and the cost of what is newly kept back. */
    Pattern(long[] places, int sign, long pace, long cost) {
        this.places = places.clone();
        this.sign = sign;
        this.pace = pace;
        this.cost = cost;
    }

    /** The corners of a box, each beside those of which the number differs in one bit. */
    static long[] box(long from, long[] way, int[] groups) {
        long[] corners = new long[1 << groups.length];
        for (int corner = 0; corner < corners.length; corner++) {
            corners[corner] = from;
            for (int group = 0; group < groups.length; group++) {
                for (int axis = 0; (corner >> group & 1) == 1 && axis < way.length; axis++) {
                    corners[corner] += (groups[group] >> axis & 1) * way[axis];
                }
            }
        }
        return corners;
    }

    static int parity(int corner) {
        return 1 - 2 * (Integer.bitCount(corner) & 1);
    }

    int corners() {
        return places.length;
    }

    long place(int corner) {
        return places[corner];
    }

    int sign(int corner) {
        return sign * parity(corner);
    }

    long pace() {
        return pace;
    }

    long cost() {
        return cost;
    }

    Pattern at(long slower) {
        return new Pattern(places, sign, slower, cost);
    }
}
