package nl.baken.trajectories;

import java.util.List;
import java.util.Optional;

/** A term of the law that can run for one person; the code of the term says how it is counted. */
public enum WindowKind {
    REFLECTION(
            "B8-BEDENK",
            Matter.RESIDENCE,
            "LEFT_UNKNOWN",
            "RENOUNCED",
            "REPORTED",
            "OTHER_PERMIT",
            "EXPIRED",
            "MISTAKE"),
    REFLECTION_DUBLIN(
            "B8-BEDENK-DUB",
            Matter.RESIDENCE,
            "LEFT_UNKNOWN",
            "RENOUNCED",
            "REPORTED",
            "OTHER_PERMIT",
            "EXPIRED",
            "MISTAKE"),
    PERMIT(
            "B8-VERGUNNING",
            Matter.RESIDENCE,
            "PERMANENT",
            "WITHDRAWN",
            "OTHER_PERMIT",
            "LEFT_UNKNOWN",
            "EXPIRED",
            "MISTAKE"),
    ADULTHOOD("BW-1-233", Matter.ADULTHOOD, "ARRANGED", "LEFT_UNKNOWN", "MISTAKE");

    /** The term of the monthly reporting during a reflection period. */
    static final String REPORTING = "B8-MELDPLICHT";

    private static final String PROVISIONS = "RVB-3M";
    private static final String LONG_STAY = "B8-3JAAR";

    private final String term;
    private final Matter matter;

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
    private final List<String> reasons;

    WindowKind(String term, Matter matter, String... reasons) {
        this.term = term;
        this.matter = matter;
        this.reasons = List.of(reasons);
    }

    String term() {
        return term;
    }

    Matter matter() {
        return matter;
    }

    /** For what it can end: codes of WINDOW_END. */
    List<String> reasons() {
        return reasons;
    }

    boolean isReflection() {
        return this == REFLECTION || this == REFLECTION_DUBLIN;
    }

    boolean isRenewable() {
        return this == PERMIT;
    }

    /** Another term that runs from its first day and is only shown: what ends with it, or what becomes possible. */
    Optional<String> along() {
        return switch (this) {
            case REFLECTION -> Optional.of(PROVISIONS);
            case PERMIT -> Optional.of(LONG_STAY);
            case REFLECTION_DUBLIN, ADULTHOOD -> Optional.empty();
        };
    }

    public String labelKey() {
        return "trajectories.window." + name();
    }
}
