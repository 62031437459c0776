package nl.baken.worklist;

import java.util.Locale;

/** A part of the worklist: what is mine, what is late, what is due soon, what nobody has taken up, what my posts have in all. */
enum Shelf {
    MINE("owner = :me"),
    OVERDUE("due < :today"),
    DUE("due between :today and :soon"),
    UNCLAIMED("unclaimed"),
    POSTS("true");

    private final String condition;

    Shelf(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }

    public String labelKey() {
        return "worklist.shelf." + name().toLowerCase(Locale.ROOT);
    }

    static Shelf of(String name) {
        for (Shelf shelf : values()) {
            if (shelf.name().equalsIgnoreCase(name)) {
                return shelf;
            }
        }
        return MINE;
    }
}
