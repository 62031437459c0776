package nl.baken.conferences;

import java.time.Instant;
import java.time.LocalDate;
import nl.baken.access.Access;
import nl.baken.access.Action;
import org.springframework.stereotype.Component;

/** What a page has to know besides its record: the time, what the caller may do, and what is switched on. */
@Component
class Surroundings {

    private final Access access;
    private final Periods periods;
    private final Outbox outbox;

    Surroundings(Access access, Periods periods, Outbox outbox) {
        this.access = access;
        this.periods = periods;
        this.outbox = outbox;
    }

    LocalDate today() {
        return periods.today();
    }

    Instant now() {
        return periods.now();
    }

    /** Whether the caller chairs a conference. */
    boolean chairs(ConferenceId id) {
        return access.may(Action.HOLD_CONFERENCE, id);
    }

    /** Whether the caller follows an agreement as a chair. */
    boolean follows(AgreementId id) {
        return access.may(Action.FOLLOW_AGREEMENT, id);
    }

    /** Whether an outcome can be given as a file. */
    boolean shares() {
        return outbox.isOn();
    }
}
