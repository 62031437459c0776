package nl.baken.network;

/**
 * Why a shelter may be told about somebody.
 *
 * @param ground a code of LEGAL_GROUND
 * @param need why that is necessary, in words
 */
public record Plea(String ground, String need) {

    public Plea {
        if (ground.isBlank() || need.isBlank()) {
            throw new IllegalArgumentException("a shelter is told something on a ground, and because it is necessary");
        }
    }

    /** Tells nothing: why it is necessary is personal data. */
    @Override
    public String toString() {
        return "Plea[" + ground + "]";
    }
}
