package nl.baken.legal;

import java.time.LocalDate;
import java.util.Locale;
import nl.baken.access.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * That a record is only kept, because whom it is about asked so (AVG art. 18, 21).
 *
 * @param liftedOn the day from which it is used again; absent as long as it is not
 */
record Restriction(
        String article, LocalDate since, @Nullable LocalDate liftedOn) {

    Restriction {
        if (liftedOn != null && liftedOn.isBefore(since)) {
            throw new IllegalArgumentException("a restriction does not end before it begins");
        }
    }

    public boolean isActive() {
        return liftedOn == null;
    }

    /** That it was used on a day all the same, and on which ground. */
    record Use(Ground ground, PersonId by, LocalDate day) {}

    /** What lets a restricted record be used all the same (AVG art. 18(2)). */
    enum Ground {
        CONSENT,
        LEGAL_CLAIM,
        RIGHTS_OF_ANOTHER,
        PUBLIC_INTEREST;

        public String labelKey() {
            return "legal.use." + name().toLowerCase(Locale.ROOT);
        }
    }
}
