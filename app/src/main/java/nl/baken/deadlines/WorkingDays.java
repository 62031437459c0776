package nl.baken.deadlines;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.baken.deadlines.Closing.Decreed;
import nl.baken.deadlines.Closing.Holiday;
import nl.baken.deadlines.Closing.Weekend;
import nl.baken.shared.Refused;

/**
 * Counts days on which people work: not in the weekend and not on a holiday (Algemene termijnenwet, art. 3). The holidays of
 * years that are listed are those of the list; of other years they are what the law says now.
 */
public final class WorkingDays {

    // before 2014 there was another holiday for the head of state; from 2100 on no list of ours and no clock reaches
    private static final int FIRST_YEAR = 2014;
    private static final int LAST_YEAR = 2099;

    private final Map<LocalDate, Feast> listed;
    private final Set<Integer> listedYears;
    private final Supplier<Map<LocalDate, Decreed>> decreed;

    /** The holidays of whole years, and the days that are closed by decree as they are at the moment of asking. */
    public WorkingDays(Map<LocalDate, Feast> listed, Supplier<Map<LocalDate, Decreed>> decreed) {
        this.listed = Map.copyOf(listed);
        this.listedYears = listed.keySet().stream().map(LocalDate::getYear).collect(Collectors.toUnmodifiableSet());
        this.decreed = decreed;
    }

    /** The working days of the law, without any decree. */
    public static WorkingDays byLaw() {
        return new WorkingDays(Map.of(), Map::of);
    }

    /** The same calendar with these days closed by decree and no others. */
    public WorkingDays closedOn(Collection<LocalDate> days, Decreed why) {
        Map<LocalDate, Decreed> closed = days.stream().collect(Collectors.toMap(Function.identity(), day -> why));
        return new WorkingDays(listed, () -> closed);
    }

    /** Whether this calendar can tell of a day if people work on it. */
    public static boolean reaches(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

    /** Whether the holidays of a day's year stand in the list; else they follow from the law as it reads now. */
    public boolean isListed(LocalDate day) {
        return listedYears.contains(day.getYear());
    }

    public boolean isWorkingDay(LocalDate day) {
        return closing(day).isEmpty();
    }

    /** Why nobody works on a day; nothing when it is a working day. */
    public Optional<Closing> closing(LocalDate day) {
        if (!reaches(day)) {
            throw new Refused("deadlines.refused.beyond", String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR));
        }
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return Optional.of(new Weekend(day.getDayOfWeek()));
        }
        Optional<Closing> holiday = holiday(day).map(Holiday::new);
        return holiday.or(() -> Optional.ofNullable(decreed.get().get(day)));
    }

    private Optional<Feast> holiday(LocalDate day) {
        return isListed(day) ? Optional.ofNullable(listed.get(day)) : Feast.on(day);
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
