package nl.baken.logbook;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How long the lines of a log stay.
 *
 * @param years how many, by the article
 * @param oldest the day of the oldest line that is there; absent when there is none
 * @param begun when the beginning that counts was signed; absent when no line went yet
 */
record Term(
        Log log,
        int years,
        String article,
        @Nullable LocalDate oldest,
        @Nullable LocalDateTime begun) {

    Term {
        if (years < 1) {
            throw new IllegalArgumentException("no term: " + years);
        }
    }

    public String labelKey() {
        return "logbook.log." + log.name().toLowerCase(Locale.ROOT);
    }

    /** From which day on the oldest line may go. */
    public @Nullable LocalDate goes() {
        return oldest == null ? null : oldest.plusYears(years);
    }
}
