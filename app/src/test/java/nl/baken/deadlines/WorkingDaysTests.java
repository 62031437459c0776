package nl.baken.deadlines;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import nl.baken.deadlines.Closing.Decreed;
import nl.baken.deadlines.Closing.Holiday;
import nl.baken.shared.Refused;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTests {

    private final WorkingDays days = new WorkingDays(Calendar.holidays(), Map::of);

    @ParameterizedTest
    @CsvSource({
        // the Easter weekend of 2019, Good Friday included
        "2019-04-18, 1, 2019-04-23",
        "2019-04-18, 3, 2019-04-25",
        // King's Day on a Sunday moves to Saturday 26 April 2025, so Monday 28 April is an ordinary day
        "2025-04-25, 1, 2025-04-28",
        // the fifth of May counts every year
        "2026-05-04, 1, 2026-05-06",
        "2019-12-24, 1, 2019-12-27",
        "2019-12-24, 5, 2020-01-03",
        // a period that starts on a Saturday
        "2019-03-02, 1, 2019-03-04",
        "2019-03-02, 0, 2019-03-04",
        "2019-03-04, 0, 2019-03-04"
    })
    void endsAPeriodOnTheRightDay(LocalDate start, int workingDays, LocalDate end) {
        assertThat(days.after(start, workingDays)).isEqualTo(end);
    }

    /** The known answers in which only the shift to the next working day plays a part. */
    @ParameterizedTest
    @CsvSource({
        "2026-02-28, 2026-03-02",
        "2026-01-05, 2026-01-05",
        "2026-05-15, 2026-05-15",
        "2026-12-20, 2026-12-21",
        "2026-05-04, 2026-05-04",
        "2026-04-03, 2026-04-07",
        "2026-12-25, 2026-12-28",
        "2026-04-06, 2026-04-07",
        "2026-04-05, 2026-04-07",
        "2026-05-06, 2026-05-06"
    })
    void movesAnEndThatIsNoWorkingDayToTheNextOne(LocalDate unmoved, LocalDate moved) {
        assertThat(days.onOrAfter(unmoved)).isEqualTo(moved);
    }

    @RepeatedTest(200)
    void countsBackWhatItCountedForward(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        LocalDate start = LocalDate.of(2019, 1, 1).plusDays(random.nextInt(365 * 20));
        int length = 1 + random.nextInt(60);

        LocalDate end = days.after(start, length);

        assertThat(days.isWorkingDay(end)).isTrue();
        assertThat(days.between(start, end)).isEqualTo(length);
        assertThat(days.between(end, start)).isEqualTo(-length);
        assertThat(days.after(start, length + 1)).isAfter(end);
        assertThat(days.after(start.plusDays(1), length)).isAfterOrEqualTo(end);
        assertThat(end).isAfterOrEqualTo(start.plusDays(length));
    }

    @Test
    void countsNoDaysBetweenADayAndItself() {
        assertThat(days.between(LocalDate.of(2019, 3, 4), LocalDate.of(2019, 3, 4)))
                .isZero();
    }

    @Test
    void hearsOfAnotherHolidayByDecree() {
        LocalDate decreed = LocalDate.of(2026, 6, 30);
        Decreed why = new Decreed("Nationale dag", "Stb. 2026, 1");

        assertThat(days.isWorkingDay(decreed)).isTrue();
        assertThat(days.closedOn(List.of(decreed), why).closing(decreed)).contains(why);
    }

    @Test
    void theLawGivesTheHolidaysOfTheListToTheDay() {
        Map<LocalDate, Feast> byLaw = IntStream.rangeClosed(2019, 2040)
                .boxed()
                .flatMap(year -> Arrays.stream(Feast.values()).map(feast -> Map.entry(feast.in(year), feast)))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));

        assertThat(Calendar.holidays()).hasSize(198).isEqualTo(byLaw);
    }

    @ParameterizedTest
    @CsvSource({
        "1818-03-22",
        "1943-04-25",
        "1961-04-02",
        "2000-04-23",
        "2011-04-24",
        "2038-04-25",
        "2076-04-19",
        "2285-03-22"
    })
    void easterIsWhereTheTablesOfTheChurchHaveIt(LocalDate easter) {
        assertThat(Feast.easter(easter.getYear())).isEqualTo(easter);
    }

    @Test
    void goesOnByTheLawWhereTheListEnds() {
        LocalDate lastListed = LocalDate.of(2040, 12, 31);

        assertThat(days.isListed(lastListed)).isTrue();
        assertThat(days.isListed(lastListed.plusDays(1))).isFalse();
        assertThat(days.after(lastListed, 1)).isEqualTo(LocalDate.of(2041, 1, 2));
        assertThat(days.closing(LocalDate.of(2041, 4, 19))).contains(new Holiday(Feast.GOOD_FRIDAY));
        assertThat(days.closing(LocalDate.of(2018, 4, 27))).contains(new Holiday(Feast.KINGS_DAY));
    }

    @ParameterizedTest
    @CsvSource({"0001-01-01", "2013-12-31", "2100-01-01", "9999-12-31"})
    void saysSoWhenItCannotKnowTheHolidaysOfAYear(LocalDate day) {
        assertThat(WorkingDays.reaches(day)).isFalse();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> days.isWorkingDay(day))
                .satisfies(refused -> {
                    assertThat(refused.key()).isEqualTo("deadlines.refused.beyond");
                    assertThat(refused.arguments()).containsExactly("2014", "2099");
                });
    }

    @Test
    void refusesAPeriodOfLessThanNoDays() {
        assertThatIllegalArgumentException().isThrownBy(() -> days.after(LocalDate.of(2019, 3, 4), -1));
    }
}
