package nl.baken.linkage;

import java.io.Serializable;

/** Two records that may be about the same, with the score. */
public record Link(int first, int second, int score) implements Serializable {

    /** Below this no second look makes a match of it. */
    private static final int HOPELESS = -12_000;

    static boolean isHopeless(int score) {
        return score <= HOPELESS;
    }

    /** Whether it is not worth a second look, when more is learned. */
    public boolean isHopeless() {
        return isHopeless(score);
    }

    /** How far it can be believed. */
    public Strength strength() {
        return Strength.of(score);
    }
}
