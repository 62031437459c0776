package nl.baken.rights;

import java.util.Locale;
import nl.baken.rights.Request.Decision;

/**
 * What a letter says. Whatever is not given because of what a record says, or because there is none, reads alike: from the letter
 * nobody learns whether there is one.
 */
enum Letter {
    NONE,
    EXTENDED,
    GIVEN,
    NOT_AUTOMATED,
    NOTHING,
    UNFOUNDED,
    EXCESSIVE,
    NOT_IDENTIFIED,
    NOT_ENTITLED;

    static Letter of(Request request) {
        return request.course()
                .decision()
                .map(decision -> of(decision, request))
                .orElse(request.clock().extension() == null ? NONE : EXTENDED);
    }

    private static Letter of(Decision decision, Request request) {
        Ground ground = decision.ground();
        if (decision.outcome() != Outcome.REFUSED || ground == null) {
            return granted(request);
        }
        return switch (ground) {
            case UNFOUNDED -> UNFOUNDED;
            case EXCESSIVE -> EXCESSIVE;
            case NOT_IDENTIFIED -> NOT_IDENTIFIED;
            case NOT_ENTITLED -> NOT_ENTITLED;
            case UAVG_A,
                    UAVG_B,
                    UAVG_C,
                    UAVG_D,
                    UAVG_E,
                    UAVG_F,
                    UAVG_G,
                    UAVG_H,
                    UAVG_I,
                    UAVG_J,
                    WMO_PRIVACY,
                    WMO_CHILD,
                    INTEREST_OF_ANOTHER,
                    NOTHING -> NOTHING;
        };
    }

    // who is suspected after all is told nothing before the supervisor looked, and then no more than if there were
    // nothing
    private static Letter granted(Request request) {
        if (request.isHeldBack()) {
            return request.isObjectedTo() ? NOTHING : NONE;
        }
        return request.isAnsweredAtOnce() ? NOT_AUTOMATED : GIVEN;
    }

    /** Whether somebody can object to it: to a decision, not to word of a delay. */
    public boolean isDecision() {
        return this != NONE && this != EXTENDED;
    }

    /** Whether it says how we decide: beside what is given or not, and never beside why a request was not taken up. */
    public boolean isOfRecords() {
        return this == GIVEN || this == NOTHING;
    }

    public String textKey() {
        return "rights.letter." + name().toLowerCase(Locale.ROOT);
    }
}
