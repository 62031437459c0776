package nl.baken.legal;

import java.util.Locale;

/** What happened to a share afterwards. */
public enum ShareEvent {
    ACCEPTED,
    RETURNED,
    WITHDRAWN,
    /** The receiver told what came of it. */
    REPORTED,
    /** The receiver told, as it does every year, that it still uses it. */
    REPORTED_BACK,
    DESTROYED,
    /** The giver chose another ground, because the one it was given on is not there any more. */
    GROUND_CHANGED,
    /** Who was let in opened it. */
    OPENED;

    /** Whether the receiver holds nothing any more. */
    boolean ends() {
        return this == RETURNED || this == WITHDRAWN || this == DESTROYED;
    }

    public String labelKey() {
        return "legal.event." + name().toLowerCase(Locale.ROOT);
    }
}
