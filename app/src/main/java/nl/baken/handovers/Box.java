package nl.baken.handovers;

import java.util.Locale;

/** The two lists of handovers: what was offered to the caller's desk, and what that desk offered. */
enum Box {
    IN("to_post", "from_post", "state = 'WITHDRAWN' and forgotten_on is null"),
    OUT("from_post", "to_post", "state in ('RETURNED', 'WITHDRAWN', 'FINISHED') and settled_on is null");

    private final String own;
    private final String other;
    private final String loose;

    Box(String own, String other, String loose) {
        this.own = own;
        this.other = other;
        this.loose = loose;
    }

    static Box of(String name) {
        return name.equals("out") ? OUT : IN;
    }

    String own() {
        return own;
    }

    String other() {
        return other;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The condition for what still asks something of somebody. */
    String open() {
        return "(state in ('OFFERED', 'ACCEPTED') or " + loose + ")";
    }
}
