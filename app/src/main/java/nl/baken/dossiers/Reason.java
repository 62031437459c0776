package nl.baken.dossiers;

/**
 * Why another desk may open where somebody can be found.
 *
 * @param ground a code of LEGAL_GROUND
 * @param need why that is necessary, in words
 */
public record Reason(String ground, String need) {

    public Reason {
        if (ground.isBlank() || need.isBlank()) {
            throw new IllegalArgumentException("nobody is let in without a ground, and without need");
        }
    }

    /** Tells nothing: why it is necessary is personal data. */
    @Override
    public String toString() {
        return "Reason[" + ground + "]";
    }
}
