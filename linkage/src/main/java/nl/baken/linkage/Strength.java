package nl.baken.linkage;

/** How far a match can be believed; what to do with it is for a human to decide. */
public enum Strength {
    /** Of a hundred such hints at most one is wrong, as far as the model knows. */
    STRONG,
    /** More likely than not. */
    LIKELY,
    /** Rather not, but not to be ruled out. */
    POSSIBLE;

    private static final int NINETY_NINE = Bits.of(99);

    static Strength of(int score) {
        if (score >= NINETY_NINE) {
            return STRONG;
        }
        return score > 0 ? LIKELY : POSSIBLE;
    }
}
