package nl.baken.reports;

/** A count as a role may see it: small ones are hidden from whoever does not see the dossiers themselves. */
record Cell(int count, boolean hidden) {

    /** The smallest count that everybody may see; a stopgap until disclosure control protects whole tables. */
    static final int THRESHOLD = 5;

    Cell {
        if (count < 0) {
            throw new IllegalArgumentException("a count below zero: " + count);
        }
    }

    static Cell of(int count, boolean seesSmall) {
        return new Cell(count, !seesSmall && count > 0 && count < THRESHOLD);
    }

    /** What is printed: never a hidden count. */
    public String text() {
        return hidden ? "<" + THRESHOLD : Integer.toString(count);
    }

    /** What a bar beside the figure may show: nothing when the count is hidden. */
    public int visible() {
        return hidden ? 0 : count;
    }

    @Override
    public String toString() {
        return text();
    }
}
