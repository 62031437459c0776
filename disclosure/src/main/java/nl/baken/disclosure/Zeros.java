package nl.baken.disclosure;

/** What everybody may know about zeros in a publication. */
public enum Zeros {
    /** Every zero is shown, so whoever reads the tables knows that a figure kept back is one at least. */
    SHOWN(1),
    /** A zero may be kept back like any other figure, so a figure kept back may be a zero. */
    MAY_BE_HIDDEN(0);

    private final long least;

    Zeros(long least) {
        this.least = least;
    }

    /** What a figure that is kept back is at least. */
    public long least() {
        return least;
    }
}
