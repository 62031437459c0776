package nl.baken.handovers;

import java.util.Locale;

/** Where a handover stands; how it gets from one state to the next is said in {@link Step}. */
public enum State {
    OFFERED,
    ACCEPTED,
    RETURNED,
    WITHDRAWN,
    FINISHED;

    /** Whether the receiver still owes an answer or an outcome. */
    boolean isOpen() {
        return this == OFFERED || this == ACCEPTED;
    }

    /** Whether the receiver may read what was shared: a right that ends when the handover is undone. */
    public boolean shares() {
        return isOpen() || this == FINISHED;
    }

    public String badge() {
        return switch (this) {
            case OFFERED -> "warning";
            case ACCEPTED -> "active";
            case RETURNED -> "danger";
            case WITHDRAWN -> "inactive";
            case FINISHED -> "success";
        };
    }

    public String labelKey() {
        return "handovers.state." + name().toLowerCase(Locale.ROOT);
    }
}
