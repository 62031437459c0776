package nl.baken.deadlines;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How long a term lasts: a number of one unit, as a law says it. */
public record Length(int amount, Unit unit) {

    private static final int MOST = 1000;

    public Length {
        requireNonNull(unit, "unit is null");
        if (amount < 1 || amount > MOST) {
            throw new IllegalArgumentException("no term lasts " + amount + " " + unit);
        }
    }

    public static Length of(int amount, Unit unit) {
        return new Length(amount, unit);
    }

    public Length plus(Length more) {
        if (unit != more.unit) {
            throw new IllegalArgumentException(this + " and " + more + " are counted in different units");
        }
        return new Length(amount + more.amount, unit);
    }

    /** The same date so much later, or the last day of a month that has no such date. */
    LocalDate after(LocalDate day) {
        return switch (unit) {
            case YEARS -> day.plus(amount, ChronoUnit.YEARS);
            case MONTHS -> day.plus(amount, ChronoUnit.MONTHS);
            case WEEKS -> day.plus(amount, ChronoUnit.WEEKS);
            case DAYS -> day.plus(amount, ChronoUnit.DAYS);
            case WORKING_DAYS, HOURS -> throw new IllegalStateException(unit + " do not follow from the date alone");
        };
    }

    /** What a term is counted in. */
    public enum Unit {
        YEARS,
        MONTHS,
        WEEKS,
        DAYS,
        WORKING_DAYS,
        HOURS
    }
}
