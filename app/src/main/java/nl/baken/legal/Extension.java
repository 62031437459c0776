package nl.baken.legal;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Locale;
import nl.baken.access.PersonId;

/** That the term of a case was extended (BGS art. 1.16), from which day to which. */
record Extension(Condition condition, LocalDate before, LocalDate until, PersonId decidedBy, LocalDate decidedOn) {

    /** Each extension is two years at the most; it may be given anew. */
    static final int YEARS = 2;

    Extension {
        requireNonNull(decidedBy, "decidedBy is null");
        if (!until.isAfter(before) || until.isAfter(before.plusYears(YEARS))) {
            throw new IllegalArgumentException("an extension is longer than nothing and no longer than two years");
        }
    }

    /** The only two cases in which the decree allows it. */
    enum Condition {
        COMPLEX_AND_OPEN,
        CLOSED_AND_RELAPSE;

        public String labelKey() {
            return "legal.extension." + name().toLowerCase(Locale.ROOT);
        }
    }
}
