package nl.baken.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.baken.deadlines.Closing.Decreed;
import nl.baken.deadlines.Length.Unit;
import nl.baken.deadlines.Step.Reason;
import nl.baken.shared.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTests {

    private static final Length MONTH = Length.of(1, Unit.MONTHS);
    private static final LocalDate ASKED = LocalDate.of(2026, 1, 31);

    private final WorkingDays workingDays = new WorkingDays(Calendar.holidays(), Map::of);

    @ParameterizedTest
    @CsvSource({
        "2026-01-31, 2026-02-28, 2026-03-02",
        "2025-12-05, 2026-01-05, 2026-01-05",
        "2026-04-15, 2026-05-15, 2026-05-15",
        "2026-11-20, 2026-12-20, 2026-12-21"
    })
    void aMonthEndsOnTheSameDateOrTheLastDayAndRunsOnToAWorkingDay(LocalDate begun, LocalDate counted, LocalDate due) {
        Deadline deadline = Counting.of(begun, MONTH, CalendarRule.EU).on(workingDays);

        assertThat(deadline.counted()).isEqualTo(counted);
        assertThat(deadline.due()).isEqualTo(due);
        assertThat(deadline.isMoved()).isEqualTo(!counted.equals(due));
    }

    @ParameterizedTest
    @CsvSource({"2026-01-31, 2026-04-28", "2026-03-27, 2026-06-29", "2026-04-15, 2026-07-15", "2024-01-31, 2024-04-29"})
    void twoMonthsMoreEndByTheEarlierOfTwoReadings(LocalDate begun, LocalDate due) {
        Deadline deadline = Counting.of(begun, MONTH, CalendarRule.EU)
                .extended(Length.of(2, Unit.MONTHS), begun.plusDays(9))
                .on(workingDays);

        assertThat(deadline.due()).isEqualTo(due);
    }

    @Test
    void threeMonthsThatEndAtChristmasRunOnPastIt() {
        assertThat(Counting.of(LocalDate.of(2026, 9, 25), Length.of(3, Unit.MONTHS), CalendarRule.ATW)
                        .on(workingDays)
                        .due())
                .isEqualTo(LocalDate.of(2026, 12, 28));
    }

    @Test
    void everyStepOfTheSumIsToldInOrder() {
        Deadline deadline = Counting.of(ASKED, MONTH, CalendarRule.EU).on(workingDays);

        assertThat(deadline.steps())
                .containsExactly(
                        Step.of(Reason.NOT_COUNTED, ASKED, LocalDate.of(2026, 2, 1)),
                        Step.of(Reason.LASTS, MONTH, ASKED, LocalDate.of(2026, 2, 28)),
                        Step.of(Reason.LAST_OF_MONTH, LocalDate.of(2026, 2, 28)),
                        Step.of(Reason.WEEKEND, LocalDate.of(2026, 2, 28)),
                        Step.of(Reason.WEEKEND, LocalDate.of(2026, 3, 1)),
                        Step.of(Reason.RUNS_ON, LocalDate.of(2026, 3, 2)));
    }

    @Test
    void theHolidaysThatItMeetsAreNamed() {
        Deadline deadline = Counting.of(LocalDate.of(2026, 2, 20), Length.of(6, Unit.WEEKS), CalendarRule.ATW)
                .on(workingDays);

        assertThat(deadline.steps())
                .contains(
                        Step.of(Reason.HOLIDAY, LocalDate.of(2026, 4, 3), Feast.GOOD_FRIDAY),
                        Step.of(Reason.HOLIDAY, LocalDate.of(2026, 4, 6), Feast.EASTER_MONDAY),
                        Step.of(Reason.RUNS_ON, LocalDate.of(2026, 4, 7)));
    }

    @Test
    void aDayThatIsClosedByDecreeMovesWhatEndsOnIt() {
        LocalDate tuesday = LocalDate.of(2026, 6, 30);
        Counting term = Counting.of(LocalDate.of(2026, 5, 30), MONTH, CalendarRule.EU);
        Decreed why = new Decreed("Nationale dag", "Stb. 2026, 1");

        assertThat(term.on(workingDays).due()).isEqualTo(tuesday);
        Deadline moved = term.on(workingDays.closedOn(List.of(tuesday), why));

        assertThat(moved.due()).isEqualTo(tuesday.plusDays(1));
        assertThat(moved.steps()).contains(Step.of(Reason.DECREED, tuesday, "Nationale dag", "Stb. 2026, 1"));
    }

    /** Algemene termijnenwet, art. 4: what is longer does not move. */
    @ParameterizedTest
    @CsvSource({
        "90, DAYS, true",
        "91, DAYS, false",
        "12, WEEKS, true",
        "13, WEEKS, false",
        "3, MONTHS, true",
        "4, MONTHS, false",
        "1, YEARS, false"
    })
    void aLongTermOfAStatuteStaysWhereItEnds(int amount, Unit unit, boolean moves) {
        Length length = Length.of(amount, unit);
        LocalDate sunday = LocalDate.of(2026, 10, 4);
        LocalDate begun = sunday.minusYears(1)
                .datesUntil(sunday)
                .filter(day -> length.after(day).equals(sunday))
                .findFirst()
                .orElse(LocalDate.of(2025, 10, 4));

        Deadline deadline = Counting.of(begun, length, CalendarRule.ATW).on(workingDays);

        assertThat(deadline.counted()).isEqualTo(sunday);
        assertThat(deadline.isMoved()).isEqualTo(moves);
        assertThat(deadline.steps().getLast().reason()).isEqualTo(moves ? Reason.RUNS_ON : Reason.STAYS_LONG);
        assertThat(Counting.of(begun, length, CalendarRule.EU).on(workingDays).due())
                .isEqualTo(sunday.plusDays(1));
    }

    @ParameterizedTest
    @CsvSource({
        // the days before Easter 2026: Good Friday is 3 April
        "2026-04-02, 3, ATW, 2026-04-08",
        "2026-04-02, 2, ATW, 2026-04-07",
        "2026-04-02, 2, EU, 2026-04-08",
        "2026-04-02, 1, EU, 2026-04-07",
        "2026-04-01, 3, ATW, 2026-04-07"
    })
    void aTermOfSomeDaysHoldsTwoWorkingDays(LocalDate begun, int days, CalendarRule rule, LocalDate due) {
        assertThat(Counting.of(begun, Length.of(days, Unit.DAYS), rule)
                        .on(workingDays)
                        .due())
                .isEqualTo(due);
    }

    @Test
    void theRestRunsOnAfterATermStoodStill() {
        Counting twoWeeks = Counting.of(LocalDate.of(2026, 9, 1), Length.of(2, Unit.WEEKS), CalendarRule.ATW);

        assertThat(twoWeeks.on(workingDays).due()).isEqualTo(LocalDate.of(2026, 9, 15));
        assertThat(twoWeeks.suspended(LocalDate.of(2026, 9, 8), LocalDate.of(2026, 9, 17))
                        .on(workingDays)
                        .due())
                .isEqualTo(LocalDate.of(2026, 9, 25));
    }

    @Test
    void aTermOfWorkingDaysSkipsTheDaysOnWhichItStoodStill() {
        Counting five = Counting.of(LocalDate.of(2026, 9, 1), Length.of(5, Unit.WORKING_DAYS), CalendarRule.ATW);

        assertThat(five.on(workingDays).due()).isEqualTo(LocalDate.of(2026, 9, 8));
        assertThat(five.suspended(LocalDate.of(2026, 9, 3), LocalDate.of(2026, 9, 6))
                        .on(workingDays)
                        .due())
                .isEqualTo(LocalDate.of(2026, 9, 10));
    }

    @Test
    void whatIsToldOnTheLastDayIsInTimeAndADayLaterIsNot() {
        Counting month = Counting.of(ASKED, MONTH, CalendarRule.EU);
        LocalDate last = LocalDate.of(2026, 3, 2);

        assertThat(month.extended(MONTH, last).on(workingDays).due()).isAfter(last);
        refused("extension.late", month.extended(MONTH, last.plusDays(1)));
        refused("extension.early", month.extended(MONTH, ASKED.minusDays(1)));
    }

    @Test
    void aSecondExtensionIsToldWithinTheFirst() {
        Counting weeks = Counting.of(LocalDate.of(2026, 9, 1), Length.of(4, Unit.WEEKS), CalendarRule.ATW)
                .extended(Length.of(2, Unit.WEEKS), LocalDate.of(2026, 9, 29));

        assertThat(weeks.extended(Length.of(2, Unit.WEEKS), LocalDate.of(2026, 10, 13))
                        .on(workingDays)
                        .due())
                .isEqualTo(LocalDate.of(2026, 10, 27));
        refused("extension.late", weeks.extended(Length.of(2, Unit.WEEKS), LocalDate.of(2026, 10, 14)));
    }

    @Test
    void aTermThatStoodStillIsExtendedUntilItsLaterEnd() {
        Counting stood = Counting.of(LocalDate.of(2026, 9, 1), Length.of(2, Unit.WEEKS), CalendarRule.ATW)
                .suspended(LocalDate.of(2026, 9, 8), LocalDate.of(2026, 9, 17));

        assertThat(stood.extended(Length.of(1, Unit.WEEKS), LocalDate.of(2026, 9, 24))
                        .on(workingDays)
                        .due())
                .isEqualTo(LocalDate.of(2026, 10, 2));
    }

    @Test
    void aTermStandsStillOnlyWhileItRunsAndOnceAtATime() {
        Counting month = Counting.of(ASKED, MONTH, CalendarRule.EU);

        refused("suspension.early", month.suspended(ASKED, ASKED.plusDays(2)));
        refused("suspension.late", month.suspended(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 5)));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> month.suspended(ASKED.plusDays(2), ASKED.plusDays(5))
                        .suspended(ASKED.plusDays(5), ASKED.plusDays(6)))
                .withMessage("deadlines.refused.suspension.twice");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> month.suspended(ASKED.plusDays(5), ASKED.plusDays(4)))
                .withMessage("deadlines.refused.suspension.order");
    }

    @Test
    void aTermIsExtendedAndStandsStillOnlyWhereItsLawSaysSo() {
        StatutoryTerm request = Terms.shipped("AVG-12-3");
        StatutoryTerm reflection = Terms.shipped("B8-BEDENK");
        StatutoryTerm decision = Terms.shipped("WMO-2.3.5");
        Counting once = request.extended(request.from(ASKED), ASKED);

        refused("extension.again", () -> request.extended(once, ASKED));
        refused("extension.none", () -> reflection.extended(reflection.from(ASKED), ASKED));
        refused("suspension.none", () -> reflection.suspended(reflection.from(ASKED), ASKED, ASKED));
        refused("atOnce", () -> Terms.shipped("AVG-34").from(ASKED));
        assertThat(decision.suspended(decision.from(ASKED), ASKED.plusDays(1), ASKED.plusDays(3))
                        .on(workingDays)
                        .counted())
                .isEqualTo(ASKED.plusDays(17));
    }

    @Test
    void noTermIsWithoutLengthOrCountedInWhatItsRuleDoesNotKnow() {
        assertThatIllegalArgumentException().isThrownBy(() -> Length.of(0, Unit.DAYS));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Counting.of(ASKED, Length.of(72, Unit.HOURS), CalendarRule.EU));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Counting.of(ASKED, Length.of(3, Unit.DAYS), CalendarRule.HOURS));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Counting.of(ASKED, MONTH, CalendarRule.EU)
                        .extended(Length.of(1, Unit.WEEKS), ASKED)
                        .on(workingDays));
    }

    private void refused(String key, Counting term) {
        refused(key, () -> term.on(workingDays));
    }

    private static void refused(String key, Runnable work) {
        assertThatExceptionOfType(Refused.class).isThrownBy(work::run).withMessage("deadlines.refused." + key);
    }
}
