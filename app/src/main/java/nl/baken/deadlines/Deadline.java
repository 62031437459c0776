package nl.baken.deadlines;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

/**
 * The day before which something must be done, with the sum that led to it. A period of months ends on the same date, or on
 * the last day of a month that has no such date (Regulation 1182/71, art. 3(2)(c)); when that is no working day it runs on to
 * the next one (art. 3(4); Algemene termijnenwet, art. 1). The day on which it begins does not count.
 *
 * @param counted the day on which the months end
 * @param due that day or else the next working day
 */
public record Deadline(LocalDate begun, List<Integer> months, LocalDate counted, LocalDate due) {

    public Deadline {
        requireNonNull(begun, "begun is null");
        months = List.copyOf(months);
        if (months.isEmpty() || counted.isBefore(begun) || due.isBefore(counted)) {
            throw new IllegalArgumentException("no period begins on %s and ends on %s".formatted(begun, due));
        }
    }

    /** The end of a period of so many months. */
    public static Deadline of(WorkingDays workingDays, LocalDate begun, int months) {
        return ending(workingDays, begun, List.of(months), begun.plusMonths(months));
    }

    /**
     * The end of a period of so many months that was extended. There are two readings, from the first day or from the end of
     * the first period; whoever keeps to the earlier one is in time by both.
     */
    public static Deadline extended(WorkingDays workingDays, LocalDate begun, int months, int more) {
        LocalDate atOnce = begun.plusMonths(months + (long) more);
        LocalDate oneByOne = begun.plusMonths(months).plusMonths(more);
        return ending(workingDays, begun, List.of(months, more), Collections.min(List.of(atOnce, oneByOne)));
    }

    /** Whether the months end on a day on which nobody works. */
    public boolean isMoved() {
        return !due.equals(counted);
    }

    /** The day of the week on which the months end. */
    public DayOfWeek countedDay() {
        return counted.getDayOfWeek();
    }

    private static Deadline ending(WorkingDays workingDays, LocalDate begun, List<Integer> months, LocalDate counted) {
        return new Deadline(begun, months, counted, workingDays.onOrAfter(counted));
    }
}
