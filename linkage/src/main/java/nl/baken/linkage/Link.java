package nl.baken.linkage;

/** Two records that may be about the same, with the score. */
public record Link(int first, int second, int score) {

    /** How far it can be believed. */
    public Strength strength() {
        return Strength.of(score);
    }
}
