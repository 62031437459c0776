package nl.baken.dossiers;

/** Whether something may be done; not being sure is an answer of its own. */
public enum Answer {
    YES,
    NO,
    NOT_SURE
}
