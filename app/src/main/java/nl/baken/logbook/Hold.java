package nl.baken.logbook;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Locale;
import nl.baken.access.PersonId;
import org.jspecify.annotations.Nullable;

/** That no line of the logs may go: who said so, why, until when. */
record Hold(
        Reason reason,
        PersonId placedBy,
        LocalDate placedOn,
        LocalDate until,
        @Nullable LocalDate liftedOn) {

    Hold {
        requireNonNull(placedBy, "placedBy is null");
        if (until.isBefore(placedOn)) {
            throw new IllegalArgumentException("a hold does not end before it begins");
        }
    }

    public boolean isActive(LocalDate today) {
        return liftedOn == null && !until.isBefore(today);
    }

    /** Why lines are kept beyond their term. */
    enum Reason {
        INCIDENT,
        CRIMINAL_CASE,
        RIGHTS_REQUEST,
        AUDIT;

        public String labelKey() {
            return "logbook.hold." + name().toLowerCase(Locale.ROOT);
        }
    }
}
