package nl.baken.linking;

import nl.baken.access.PostId;

/**
 * A trace in another record that shares keys with what was asked.
 *
 * @param tied whether the caller may see that record
 * @param veiled whether nobody else may know that it is there
 * @param desk whose record it is
 */
record Candidate(Trace trace, boolean tied, boolean veiled, PostId desk) {

    /** Whom to ask about a record: the same for many of one desk. */
    record Whose(PostId desk, boolean veiled) {}

    Whose whose() {
        return new Whose(desk, veiled);
    }
}
