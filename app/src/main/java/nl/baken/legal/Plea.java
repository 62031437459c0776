package nl.baken.legal;

/**
 * Why somebody may be told something, in codes and in words.
 *
 * @param ground a code of LEGAL_GROUND
 * @param need why that is necessary, in words
 */
public record Plea(String ground, String need) {

    public Plea {
        if (ground.isBlank() || need.isBlank()) {
            throw new IllegalArgumentException("nobody is told anything without a ground, and without need");
        }
    }

    /** Tells nothing: why it is necessary is personal data. */
    @Override
    public String toString() {
        return "Plea[" + ground + "]";
    }
}
