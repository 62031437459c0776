package nl.baken.access;

/**
 * How a post stands to a record: it has no tie, may read it, reads it and is trusted by its holder with what is not for
 * readers, or holds it and is answerable for it.
 */
public enum Tie {
    NONE,
    READER,
    TRUSTED,
    HOLDER;

    /** Whether this tie is at least as strong as another. */
    public boolean reaches(Tie needed) {
        return compareTo(needed) >= 0;
    }
}
