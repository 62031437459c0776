package nl.baken.shared;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days from the first up to, not including, the last; open ends are the first and last day of all time. */
public record Period(LocalDate from, LocalDate until) {

    public static final Period ALWAYS = new Period(LocalDate.MIN, LocalDate.MAX);

    public Period {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a period from " + from + " cannot end on " + until);
        }
    }

    /** A period as a row keeps it: an empty end is open. */
    public static Period of(@Nullable LocalDate from, @Nullable LocalDate until) {
        return new Period(from == null ? LocalDate.MIN : from, until == null ? LocalDate.MAX : until);
    }

    public static Period since(LocalDate from) {
        return new Period(from, LocalDate.MAX);
    }

    public static Period ofYear(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }

    /** Whether some day from the first to the last, both included, is in it. */
    public boolean overlaps(LocalDate first, LocalDate last) {
        return !from.isAfter(last) && until.isAfter(first);
    }

    public boolean hasEnd() {
        return until.isBefore(LocalDate.MAX);
    }

    public Period endingOn(LocalDate end) {
        return new Period(from, end);
    }
}
