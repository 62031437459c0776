package nl.baken.breaches;

/** How far the handling of a breach is. */
enum Stage {
    REPORTED("warning"),
    ASSESSED("active"),
    CLOSED("success");

    private final String badge;

    Stage(String badge) {
        this.badge = badge;
    }

    public String badge() {
        return badge;
    }

    public String labelKey() {
        return "breaches.stage." + name();
    }
}
