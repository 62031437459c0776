package nl.baken.logbook;

import java.util.List;

/** The two logs, each a chain of its own; both tell which request a line belongs to. */
enum Log {
    /** Who did what, from which session, with what result: the audit log of BIO2 8.15.01. */
    ACTS(
            0,
            "logbook.act",
            List.of("id", "trace", "at", "actor", "action", "handler", "record", "result", "session", "device")),
    /** Whose data were processed, in which processing activity: the logboek of Logboek Dataverwerkingen, without actor. */
    PROCESSINGS(
            1,
            "logbook.processing",
            List.of("id", "trace", "span", "activity", "operation", "started", "ended", "subject", "status"));

    private final int number;
    private final String table;

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
    private final List<String> columns;

    Log(int number, String table, List<String> columns) {
        this.number = number;
        this.table = table;
        this.columns = columns;
    }

    /** Tells the logs apart in what is hashed; it never changes. */
    int number() {
        return number;
    }

    String table() {
        return table;
    }

    /** Which column tells when it was. */
    String moment() {
        return switch (this) {
            case ACTS -> "at";
            case PROCESSINGS -> "started";
        };
    }

    /** Whether a column came when there were lines already: where it says nothing, the code of a line is as it was. */
    boolean isLater(String column) {
        return column.equals("device");
    }

    /** What the code of a line covers, in this order: everything but its place in the chain. */
    List<String> columns() {
        return columns;
    }
}
