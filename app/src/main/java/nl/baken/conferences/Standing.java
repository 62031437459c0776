package nl.baken.conferences;

import java.util.Locale;

/** Where an agreement stands; how it gets from one to the next is said in {@link Move}. */
public enum Standing {
    OPEN,
    /** Whoever had it cannot do it: the chair decides how it goes on. */
    RETURNED,
    DONE,
    WITHDRAWN;

    public String badge() {
        return switch (this) {
            case OPEN -> "active";
            case RETURNED -> "danger";
            case DONE -> "success";
            case WITHDRAWN -> "inactive";
        };
    }

    public String labelKey() {
        return "conferences.standing." + name().toLowerCase(Locale.ROOT);
    }
}
