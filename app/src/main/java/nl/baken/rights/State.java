package nl.baken.rights;

import java.util.Locale;

/** How far a request is. */
enum State {
    RECEIVED("warning"),
    SEARCHING("active"),
    DECIDING("warning"),
    CARRYING_OUT("active"),
    CLOSED("inactive"),
    WITHDRAWN("inactive");

    private final String badge;

    State(String badge) {
        this.badge = badge;
    }

    public boolean isOpen() {
        return this != CLOSED && this != WITHDRAWN;
    }

    public String badge() {
        return badge;
    }

    public String labelKey() {
        return "rights.state." + name().toLowerCase(Locale.ROOT);
    }
}
