package nl.baken.handovers;

import java.util.Locale;

/** Which handovers of a list are shown. */
enum Filter {
    OPEN,
    OVERDUE,
    DONE;

    static Filter of(String name) {
        return switch (name) {
            case "overdue" -> OVERDUE;
            case "done" -> DONE;
            default -> OPEN;
        };
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String condition(Box box) {
        return switch (this) {
            case OPEN -> box.open();
            case OVERDUE -> box.open() + " and due_on < :today";
            case DONE -> "not " + box.open();
        };
    }

    /** What is open is read by what is due first, what is done by what was done last. */
    String order() {
        return this == DONE ? "offered_on desc, number" : "due_on, number";
    }
}
