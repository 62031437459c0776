package nl.baken.reviews;

/** What becomes of a right: somebody keeps it, loses it, or had lost it before anybody decided. */
public enum Decision {
    KEPT,
    WITHDRAWN,
    ENDED;

    public String labelKey() {
        return "reviews.decision." + name();
    }
}
