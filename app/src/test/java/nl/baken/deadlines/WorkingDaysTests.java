package nl.baken.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTests {

    private final WorkingDays days;

    WorkingDaysTests() throws IOException {
        days = new WorkingDays(Calendar.holidays());
    }

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
    void hearsOfAnotherHolidayByDecree() throws IOException {
        LocalDate decreed = LocalDate.of(2026, 6, 30);
        List<LocalDate> holidays = new ArrayList<>(Calendar.holidays());
        holidays.add(decreed);

        assertThat(days.isWorkingDay(decreed)).isTrue();
        assertThat(new WorkingDays(holidays).isWorkingDay(decreed)).isFalse();
    }

    @Test
    void saysSoWhenItDoesNotKnowTheHolidaysOfAYear() {
        LocalDate lastKnown = LocalDate.of(2040, 12, 31);

        assertThat(days.isWorkingDay(lastKnown)).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> days.after(lastKnown, 1))
                .withMessageContaining("2041")
                .withMessageContaining("2019 to 2040");
        assertThatIllegalArgumentException().isThrownBy(() -> days.isWorkingDay(LocalDate.of(2018, 12, 31)));
    }

    @Test
    void refusesAPeriodOfLessThanNoDays() {
        assertThatIllegalArgumentException().isThrownBy(() -> days.after(LocalDate.of(2019, 3, 4), -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new WorkingDays(List.of()));
    }
}
