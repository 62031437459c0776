package nl.baken.emergencies;

/** What a reviewer makes of an emergency. */
public enum Verdict {
    ACCEPTED,
    FOLLOW_UP
}
