package nl.baken.conferences;

import java.util.Locale;

/** Where a conference stands; how it gets from one state to the next is said in {@link Step}. */
public enum State {
    PLANNED,
    INVITED,
    UNDERWAY,
    HELD,
    MINUTED,
    CANCELLED;

    /** Whether the chair still has something to do with it. */
    public boolean isOpen() {
        return this != MINUTED && this != CANCELLED;
    }

    /** Whether the agenda, the parties and their sheets can change. */
    public boolean prepares() {
        return this == PLANNED || this == INVITED || this == UNDERWAY;
    }

    /** Whether decisions and agreements are written down. */
    public boolean takesMinutes() {
        return this == UNDERWAY || this == HELD;
    }

    public String badge() {
        return switch (this) {
            case PLANNED -> "neutral";
            case INVITED, HELD -> "warning";
            case UNDERWAY -> "active";
            case MINUTED -> "success";
            case CANCELLED -> "inactive";
        };
    }

    public String labelKey() {
        return "conferences.state." + name().toLowerCase(Locale.ROOT);
    }
}
