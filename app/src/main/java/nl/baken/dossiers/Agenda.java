package nl.baken.dossiers;

import java.time.Clock;
import java.time.LocalDate;
import nl.baken.deadlines.WorkingDays;
import org.springframework.stereotype.Component;

/** Proposes the day of a next contact; the colleague decides. */
@Component
class Agenda {

    private static final int FIRST_CONTACT = 5;
    private static final int USUAL_TRUST = 10;

    private final WorkingDays workingDays;
    private final Clock clock;

    Agenda(WorkingDays workingDays, Clock clock) {
        this.workingDays = workingDays;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    LocalDate firstContact() {
        return workingDays.after(today(), FIRST_CONTACT);
    }

    LocalDate endOfTrust() {
        return workingDays.after(today(), USUAL_TRUST);
    }

    LocalDate after(Turn turn) {
        return workingDays.after(today(), turn.usualWorkingDays());
    }
}
