package nl.baken.legal;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import nl.baken.access.PersonId;
import org.jspecify.annotations.Nullable;

/** Why a record may not be destroyed, until when, and who said so. */
record Hold(
        UUID id,
        Reason reason,
        PersonId placedBy,
        LocalDate placedOn,
        LocalDate until,
        @Nullable LocalDate liftedOn) {

    Hold {
        requireNonNull(id, "id is null");
        requireNonNull(placedBy, "placedBy is null");
        if (until.isBefore(placedOn)) {
            throw new IllegalArgumentException("a hold does not end before it begins");
        }
    }

    public boolean isActive(LocalDate today) {
        return liftedOn == null && !until.isBefore(today);
    }

    /** Why something is kept beyond its term. */
    enum Reason {
        CRIMINAL_CASE,
        LEGAL_CLAIM,
        COMPLAINT,
        RIGHTS_REQUEST,
        AUDIT;

        public String labelKey() {
            return "legal.hold." + name().toLowerCase(Locale.ROOT);
        }
    }
}
