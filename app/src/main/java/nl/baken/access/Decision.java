package nl.baken.access;

/** The answer to "may they": granted, or denied with the reason; the reason never leaves the server. */
public sealed interface Decision {

    /** They may. */
    record Granted() implements Decision {}

    /** They may not. */
    record Denied(Reason reason) implements Decision {}

    /** Why not. */
    enum Reason {
        ROLE,
        TIE
    }
}
