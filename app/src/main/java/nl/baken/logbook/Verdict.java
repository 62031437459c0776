package nl.baken.logbook;

/** What a reviewer makes of a reading. */
public enum Verdict {
    ACCEPTED,
    FOLLOW_UP
}
