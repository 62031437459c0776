package nl.baken.dossiers;

/** Why somebody opens whereabouts: a code of WHEREABOUTS_REASON and what is going on, in words. */
public record Motive(String code, String said) {

    public Motive {
        if (code.isBlank() || said.isBlank()) {
            throw new IllegalArgumentException("nobody opens whereabouts without saying why");
        }
    }

    /** Tells the code, not the words. */
    @Override
    public String toString() {
        return "Motive[" + code + "]";
    }
}
