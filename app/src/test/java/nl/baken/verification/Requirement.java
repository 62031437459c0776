package nl.baken.verification;

/**
 * A requirement of a standard.
 *
 * @param level the level it belongs to; empty in a standard without levels
 */
record Requirement(String id, String chapter, String level, String text) {

    Requirement {
        if (id.isBlank() || chapter.isBlank() || text.isBlank()) {
            throw new IllegalArgumentException("half a requirement: " + id);
        }
    }
}
