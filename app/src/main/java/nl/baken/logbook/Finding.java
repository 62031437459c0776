package nl.baken.logbook;

/**
 * What is wrong, and where.
 *
 * @param position the place in the chain; 0 for a line that has none yet
 * @param id the number of the line; 0 when there is no line
 */
record Finding(Log log, Kind kind, long position, long id) {

    /** What can be wrong with a log. */
    enum Kind {
        /** The code of the line is not ours: a column was changed, or the line was put in by somebody else. */
        CHANGED,
        /** The same line stands there twice. */
        TWICE,
        /** There is no line at this place. */
        MISSING,
        /** The line does not follow from the one before it. */
        MOVED,
        /** A witness saw another line at this place. */
        REWRITTEN,
        /** A witness saw a line here, and the log ends before it. */
        CUT,
        /** A line of the witness itself is not signed by us. */
        FORGED,
        /** A beginning in the database is not signed by us. */
        INVENTED,
        /** A witness was told another beginning, or none though it was told of what came after. */
        BEGUN_ELSEWHERE,
        /** No witness saw the log for a long time, though it grew: what was cut off meanwhile nobody can tell. */
        UNATTENDED,
        /** No witness knows this log, so nobody can tell whether its end was cut off. */
        UNWITNESSED
    }
}
