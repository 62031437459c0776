package nl.baken.network;

/** How far it is with a place for somebody. */
public enum State {
    WAITING("warning"),
    HELD("active"),
    PLACED("success"),
    LEFT("inactive"),
    UNMET("danger"),
    WITHDRAWN("inactive");

    private final String badge;

    State(String badge) {
        this.badge = badge;
    }

    public String badge() {
        return badge;
    }

    public String labelKey() {
        return "network.state." + name();
    }

    /** Whether nothing is left to do. */
    boolean isOver() {
        return switch (this) {
            case WAITING, HELD, PLACED -> false;
            case LEFT, UNMET, WITHDRAWN -> true;
        };
    }
}
