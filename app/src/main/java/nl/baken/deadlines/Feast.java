package nl.baken.deadlines;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntFunction;

/** The holidays of article 3 of the Algemene termijnenwet, with the day on which each falls; on one day the first one counts. */
public enum Feast {
    NEW_YEAR(MonthDay.of(Month.JANUARY, 1)),
    GOOD_FRIDAY(-2),
    EASTER_MONDAY(1),
    KINGS_DAY(Feast::kingsDay),
    LIBERATION_DAY(MonthDay.of(Month.MAY, 5)),
    ASCENSION_DAY(39),
    WHIT_MONDAY(50),
    CHRISTMAS_DAY(MonthDay.of(Month.DECEMBER, 25)),
    SECOND_CHRISTMAS_DAY(MonthDay.of(Month.DECEMBER, 26));

    @SuppressWarnings("ImmutableEnumChecker") // a sum without a state
    private final IntFunction<LocalDate> sum;

    Feast(IntFunction<LocalDate> sum) {
        this.sum = sum;
    }

    Feast(MonthDay day) {
        this(day::atYear);
    }

    Feast(int daysAfterEaster) {
        this(year -> easter(year).plusDays(daysAfterEaster));
    }

    LocalDate in(int year) {
        return sum.apply(year);
    }

    static Optional<Feast> on(LocalDate day) {
        return Arrays.stream(values())
                .filter(feast -> feast.in(day.getYear()).equals(day))
                .findFirst();
    }

    // Since 2014; on a Sunday it is kept the day before.
    private static LocalDate kingsDay(int year) {
        LocalDate birthday = LocalDate.of(year, Month.APRIL, 27);
        return birthday.getDayOfWeek() == DayOfWeek.SUNDAY ? birthday.minusDays(1) : birthday;
    }

    /** Easter Sunday of the Gregorian calendar (the algorithm of Meeus, Jones and Butcher). */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int skipped = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * golden + century - century / 4 - skipped + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - epact - year % 100 % 4) % 7;
        int late = (golden + 11 * epact + 22 * weekday) / 451;
        int day = epact + weekday - 7 * late + 114;
        return LocalDate.of(year, day / 31, day % 31 + 1);
    }
}
