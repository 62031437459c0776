package nl.baken.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import nl.baken.deadlines.Closing.Decreed;
import nl.baken.deadlines.Length.Unit;
import nl.baken.deadlines.Step.Reason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What holds for every term, whatever day it begins on and however long it is. */
class CountingPropertiesTests {

    private static final int TIMES = 3000;
    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
    private static final int DAYS = 365 * 21;
    private static final Set<Reason> ENDS = Set.of(
            Reason.WORKING_DAY,
            Reason.RUNS_ON,
            Reason.TWO_WORKING_DAYS,
            Reason.STAYS_HARD,
            Reason.STAYS_DATE,
            Reason.STAYS_LONG);

    private final WorkingDays workingDays = new WorkingDays(Calendar.holidays(), Map::of);

    @ParameterizedTest
    @EnumSource(
            names = {"HOURS", "AT_ONCE"},
            mode = Mode.EXCLUDE)
    void endsAfterItBeganAndNotBeforeItWasCounted(CalendarRule rule) {
        always(random -> {
            Deadline end = term(random, rule).on(workingDays);

            assertThat(end.counted()).isAfter(end.begun());
            assertThat(end.due())
                    .isAfterOrEqualTo(end.counted())
                    .isBefore(end.counted().plusDays(12));
        });
    }

    @ParameterizedTest
    @EnumSource(
            names = {"HOURS", "AT_ONCE"},
            mode = Mode.EXCLUDE)
    void neverEndsEarlierWhenItBeginsLater(CalendarRule rule) {
        always(random -> {
            Counting term = term(random, rule);
            Counting later = new Counting(
                    term.begun().plusDays(1), term.firstCounts(), term.length(), rule, List.of(), List.of());

            assertThat(later.on(workingDays).due())
                    .isAfterOrEqualTo(term.on(workingDays).due());
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"ATW", "EU"})
    void endsOnAWorkingDayUnlessTheLawLeavesALongOneWhereItIs(CalendarRule rule) {
        always(random -> {
            Counting term = term(random, rule);
            Deadline end = term.on(workingDays);

            if (rule == CalendarRule.EU || !CalendarRule.isLong(term.length())) {
                assertThat(workingDays.isWorkingDay(end.due())).isTrue();
            } else {
                assertThat(end.due()).isEqualTo(end.counted());
            }
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"ATW", "EU"})
    void holdsTwoWorkingDaysWhenItLastsThreeDaysOrMore(CalendarRule rule) {
        always(random -> {
            LocalDate begun = FIRST.plusDays(random.nextInt(DAYS));
            Counting term = Counting.of(begun, Length.of(3 + random.nextInt(5), Unit.DAYS), rule);

            assertThat(workingDays.between(begun, term.on(workingDays).due())).isGreaterThanOrEqualTo(2);
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"HARD", "DATE"})
    void staysWhereItWasCounted(CalendarRule rule) {
        always(random -> {
            Deadline end = term(random, rule).on(workingDays);

            assertThat(end.isMoved()).isFalse();
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"ATW", "EU", "HARD", "DATE"})
    void standingStillForSomeDaysMovesItByAsMany(CalendarRule rule) {
        always(random -> {
            Counting term = calendar(random, rule);
            Deadline end = term.on(workingDays);
            int running = (int) end.begun().datesUntil(end.counted()).count();
            LocalDate first = end.begun().plusDays(1 + random.nextInt(running));
            int days = 1 + random.nextInt(40);

            Deadline later = term.suspended(first, first.plusDays(days - 1L)).on(workingDays);

            assertThat(later.counted()).isEqualTo(end.counted().plusDays(days));
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"ATW", "EU", "HARD", "DATE"})
    void standingStillTwiceMovesItByBoth(CalendarRule rule) {
        always(random -> {
            Counting term = calendar(random, rule);
            LocalDate first = term.begun().plusDays(1);
            Counting once = term.suspended(first, first.plusDays(2));
            LocalDate again = first.plusDays(3);

            assertThat(once.suspended(again, again.plusDays(4)).on(workingDays).counted())
                    .isEqualTo(term.on(workingDays).counted().plusDays(8));
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"ATW", "EU", "HARD", "DATE"})
    void anExtensionNeverEndsItEarlierAndNeverLaterThanAskedAtOnce(CalendarRule rule) {
        always(random -> {
            Counting term = calendar(random, rule);
            Length more = Length.of(1 + random.nextInt(3), term.length().unit());
            Deadline longer = term.extended(more, term.begun()).on(workingDays);

            assertThat(longer.counted()).isAfterOrEqualTo(term.on(workingDays).counted());
            assertThat(longer.counted())
                    .isBeforeOrEqualTo(Counting.of(term.begun(), term.length().plus(more), rule)
                            .on(workingDays)
                            .counted());
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"ATW", "EU", "HARD", "DATE"})
    void aClosedDayMoreNeverEndsATermEarlier(CalendarRule rule) {
        always(random -> {
            Counting term = term(random, rule);
            Deadline end = term.on(workingDays);
            LocalDate closed = end.due().minusDays(random.nextInt(6));
            WorkingDays more = workingDays.closedOn(List.of(closed), new Decreed("Dag", "Stb."));

            assertThat(term.on(more).due()).isAfterOrEqualTo(end.due());
            if (closed.equals(end.due()) && workingDays.isWorkingDay(closed) && rule == CalendarRule.EU) {
                assertThat(term.on(more).due()).isAfter(end.due());
            }
        });
    }

    @ParameterizedTest
    @EnumSource(
            names = {"HOURS", "AT_ONCE"},
            mode = Mode.EXCLUDE)
    void theStepsTellTheWholeWayFromTheFirstDayToTheLast(CalendarRule rule) {
        always(random -> {
            Deadline end = term(random, rule).on(workingDays);

            assertThat(end.steps().getFirst().arguments()).contains(end.begun());
            assertThat(end.steps()).anyMatch(step -> step.reason() == Reason.LASTS);
            assertThat(end.steps().getLast().reason()).isIn(ENDS);
            assertThat(end.steps().getLast().arguments()).contains(end.due());
            assertThat(end.isMoved())
                    .isEqualTo(end.steps().stream()
                            .anyMatch(step ->
                                    step.reason() == Reason.RUNS_ON || step.reason() == Reason.TWO_WORKING_DAYS));
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"HARD", "DATE"})
    void yearsThatBeganOnALeapDayEndOnTheTwentyEighthUnlessTheYearHasOne(CalendarRule rule) {
        LocalDate leapDay = LocalDate.of(2024, 2, 29);

        IntStream.rangeClosed(1, 60).forEach(years -> {
            Deadline end =
                    Counting.of(leapDay, Length.of(years, Unit.YEARS), rule).on(workingDays);

            assertThat(end.due().getMonthValue()).isEqualTo(2);
            assertThat(end.due().getDayOfMonth()).isEqualTo(end.due().isLeapYear() ? 29 : 28);
            assertThat(end.steps().stream().anyMatch(step -> step.reason() == Reason.LAST_OF_MONTH))
                    .isEqualTo(!end.due().isLeapYear());
        });
    }

    private static void always(Consumer<Random> property) {
        for (int seed = 0; seed < TIMES; seed++) {
            property.accept(new Random(seed));
        }
    }

    private static Counting calendar(Random random, CalendarRule rule) {
        return term(random, rule, List.of(Unit.YEARS, Unit.MONTHS, Unit.WEEKS, Unit.DAYS));
    }

    private static Counting term(Random random, CalendarRule rule) {
        return term(random, rule, List.of(Unit.YEARS, Unit.MONTHS, Unit.WEEKS, Unit.DAYS, Unit.WORKING_DAYS));
    }

    private static Counting term(Random random, CalendarRule rule, List<Unit> units) {
        Unit unit = units.get(random.nextInt(units.size()));
        int longest = switch (unit) {
            case YEARS -> 20;
            case MONTHS -> 15;
            case WEEKS -> 15;
            case DAYS -> 100;
            case WORKING_DAYS -> 40;
            case HOURS -> throw new IllegalArgumentException("not of days");
        };
        LocalDate begun = FIRST.plusDays(random.nextInt(DAYS));
        return Counting.of(begun, Length.of(1 + random.nextInt(longest), unit), rule);
    }
}
