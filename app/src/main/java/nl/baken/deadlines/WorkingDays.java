package nl.baken.deadlines;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;

/** Counts days on which people work: not in the weekend and not on a holiday (Algemene termijnenwet, art. 3). */
public final class WorkingDays {

    private final Set<LocalDate> holidays;
    private final int firstYear;
    private final int lastYear;

    /** The holidays of whole years; outside the years of the first and the last one there is no answer. */
    public WorkingDays(Collection<LocalDate> holidays) {
        if (holidays.isEmpty()) {
            throw new IllegalArgumentException("working days need at least one year of holidays");
        }
        this.holidays = Set.copyOf(holidays);
        this.firstYear = Collections.min(holidays).getYear();
        this.lastYear = Collections.max(holidays).getYear();
    }

    public boolean isWorkingDay(LocalDate day) {
        if (day.getYear() < firstYear || day.getYear() > lastYear) {
            throw new IllegalArgumentException("no holidays known for %s, only for %d to %d: add them to the calendar"
                    .formatted(day, firstYear, lastYear));
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(day);
    }

    /** The day itself or else the next working day: a period that ends on another day runs on (art. 1). */
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate candidate = day;
        while (!isWorkingDay(candidate)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }

    /** The last day of a period of so many working days; the day on which it starts does not count. */
    public LocalDate after(LocalDate start, int workingDays) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("a period cannot last " + workingDays + " working days");
        }
        LocalDate day = onOrAfter(start);
        // a period that starts in a weekend has its first whole day on the next working day
        int more = day.equals(start) ? workingDays : workingDays - 1;
        for (int counted = 0; counted < more; counted++) {
            day = onOrAfter(day.plusDays(1));
        }
        return day;
    }

    /** How many working days lie after the one day, up to and including the other; negative when it lies before. */
    public int between(LocalDate start, LocalDate end) {
        if (end.isBefore(start)) {
            return -between(end, start);
        }
        return (int) start.plusDays(1)
                .datesUntil(end.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }
}
