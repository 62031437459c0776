package nl.baken.trajectories;

import static java.util.Objects.requireNonNull;
import static nl.baken.trajectories.StepState.BUSY;
import static nl.baken.trajectories.StepState.DONE;
import static nl.baken.trajectories.StepState.PLANNED;
import static nl.baken.trajectories.StepState.STOPPED;
import static nl.baken.trajectories.StepState.WAITING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import nl.baken.access.PersonId;
import nl.baken.dossiers.DossierId;
import nl.baken.shared.Refused;
import nl.baken.trajectories.Window.Nature;
import nl.baken.trajectories.Window.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CourseTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final int MOVES = 3_000;

    @Test
    void aStepGoesFromPlannedOverWaitingToDoneAndCanBeTakenUpAgain() {
        Course course = Course.planned(PersonId.next(), DAY);
        Course waiting = course.begin().await(new Awaited.Partner("POLICE"), DAY.plusDays(3));
        assertThat(waiting.state()).isEqualTo(WAITING);
        assertThat(waiting.due()).isEqualTo(DAY.plusDays(3));
        Course done = waiting.resume().finish(DAY.plusDays(4));
        assertThat(done.endedOn()).isEqualTo(DAY.plusDays(4));
        assertThat(done.reopen(PersonId.next(), DAY.plusDays(9)).state()).isEqualTo(BUSY);
    }

    @Test
    void whatIsOverIsNotDoneTwiceAndDoesNotWait() {
        Course done = Course.planned(PersonId.next(), DAY).finish(DAY);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> done.finish(DAY));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> done.stop(DAY));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> done.await(new Awaited.Partner("IND"), DAY));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> done.plan(PersonId.next(), DAY));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Course.planned(PersonId.next(), DAY).resume());
    }

    @Test
    @SuppressWarnings("NullAway") // what the type forbids is refused at run time too
    void aStepNeverStandsWithoutOwnerOrDayNorWaitsForNothing() {
        assertThatNullPointerException().isThrownBy(() -> Course.planned(null, DAY));
        assertThatNullPointerException().isThrownBy(() -> Course.planned(PersonId.next(), null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Course(WAITING, PersonId.next(), DAY, null, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Course(BUSY, PersonId.next(), DAY, new Awaited.Partner("IND"), null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Course(DONE, PersonId.next(), DAY, null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Course(BUSY, PersonId.next(), DAY, null, DAY));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2026, 424242})
    void noStepIsEverWithoutOwnerAndDayOrAnEndWhateverHappens(long seed) {
        Random random = new Random(seed);
        Set<StepState> seen = EnumSet.noneOf(StepState.class);
        Course course = Course.planned(PersonId.next(), DAY);
        for (int move = 0; move < MOVES; move++) {
            course = random.nextInt(20) == 0 ? Course.planned(PersonId.next(), DAY) : anything(course, random);
            seen.add(course.state());
            assertThat(course.owner()).isNotNull();
            assertThat(course.due()).isNotNull();
            assertThat(course.awaited() != null).isEqualTo(course.state() == WAITING);
            assertThat(course.endedOn() == null).isEqualTo(course.state().isOpen());
        }
        assertThat(seen).containsExactly(PLANNED, BUSY, WAITING, DONE, STOPPED);
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 2026, 777})
    void noWindowIsEverWithoutOwnerAndLastDayOrAReasonWhateverHappens(long seed) {
        Random random = new Random(seed);
        int ended = 0;
        Window window = window(random);
        for (int move = 0; move < MOVES; move++) {
            window = anything(window, random);
            assertThat(window.owner()).isNotNull();
            assertThat(window.span().due())
                    .isNotNull()
                    .isAfterOrEqualTo(window.span().begunOn());
            assertThat(window.isRunning()).isEqualTo(window.ending() == null);
            if (window.span().reportDue() != null) {
                assertThat(window.nature().kind().isReflection()).isTrue();
                assertThat(window.span().reportDue())
                        .isBeforeOrEqualTo(window.span().due());
            }
            if (!window.isRunning()) {
                assertThat(window.nature().kind().reasons())
                        .contains(requireNonNull(window.ending()).reason());
                ended++;
                window = window(random);
            }
        }
        assertThat(ended).isPositive();
    }

    @Test
    void aReflectionPeriodIsNotRenewedAndAPermitTakesNoReporting() {
        Window reflection = reflection();
        Window permit = permit();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> reflection.renewed(DAY.plusDays(3), DAY.plusYears(1)));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> permit.reported(DAY, DAY.plusMonths(1)));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> permit.end("RENOUNCED", DAY));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> reflection.end("REPORTED", DAY.minusDays(1)));
        Window ended = reflection.end("REPORTED", DAY.plusDays(5));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> ended.end("REPORTED", DAY.plusDays(5)));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> ended.reported(DAY, DAY.plusMonths(1)));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> ended.warned(7));
    }

    @Test
    void afterTheLastMonthOfAReflectionPeriodNobodyReportsAnyMore() {
        Window reported = reflection().reported(DAY.plusMonths(2), DAY.plusMonths(3));
        assertThat(reported.span().reportDue()).isEqualTo(DAY.plusMonths(3));
        Window last = reported.reported(
                DAY.plusMonths(2).plusDays(5), DAY.plusMonths(3).plusDays(5));
        assertThat(last.span().reportDue()).isNull();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> last.reported(DAY.plusMonths(3), DAY.plusMonths(4)))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("trajectories.refused.reporting"));
    }

    private static Course anything(Course course, Random random) {
        LocalDate day = DAY.plusDays(random.nextInt(500));
        try {
            return switch (List.of(Move.values()).get(random.nextInt(Move.values().length))) {
                case BEGIN -> course.begin();
                case AWAIT ->
                    course.await(
                            random.nextBoolean() ? new Awaited.Partner("IND") : new Awaited.Other(StepId.next()), day);
                case RESUME -> course.resume();
                case PLAN -> course.plan(PersonId.next(), day);
                case FINISH -> course.finish(day);
                case STOP -> course.stop(day);
                case REOPEN -> course.reopen(PersonId.next(), day);
            };
        } catch (Refused e) {
            return course;
        }
    }

    private static Window anything(Window window, Random random) {
        LocalDate day = window.span().begunOn().plusDays(random.nextInt(200) - 20);
        try {
            return switch (random.nextInt(5)) {
                case 0 -> window.reported(day, day.plusMonths(1));
                case 1 -> window.renewed(day, day.plusYears(1));
                case 2 -> window.warned(7 + random.nextInt(30));
                case 3 -> random.nextInt(5) == 0 ? window.end("LEFT_UNKNOWN", day) : window;
                default -> window.end("NO_SUCH_REASON", day);
            };
        } catch (Refused e) {
            return window;
        }
    }

    private static Window window(Random random) {
        return random.nextBoolean() ? reflection() : permit();
    }

    private static Window reflection() {
        Span span = new Span(DAY, DAY.plusMonths(3), DAY, null, DAY.plusMonths(1), null);
        return new Window(
                WindowId.next(),
                DossierId.next(),
                1,
                new Nature(WindowKind.REFLECTION, null),
                span,
                PersonId.next(),
                null);
    }

    private static Window permit() {
        Span span = new Span(DAY, DAY.plusYears(1), DAY, null, null, null);
        return new Window(
                WindowId.next(),
                DossierId.next(),
                1,
                new Nature(WindowKind.PERMIT, "THREAT"),
                span,
                PersonId.next(),
                null);
    }
}
