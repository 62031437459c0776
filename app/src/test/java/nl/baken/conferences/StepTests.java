package nl.baken.conferences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import nl.baken.access.PersonId;
import nl.baken.access.PostId;
import nl.baken.conferences.Conference.Chair;
import nl.baken.shared.Refused;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class StepTests {

    private static final LocalDate MONDAY = LocalDate.of(2019, 3, 4);

    @RepeatedTest(200)
    void isNeverWithoutANextStepAndADayUntilItIsOver(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Conference conference = planned();
        for (int taken = 0; taken < 50 && conference.state().isOpen(); taken++) {
            List<Step> possible = possible(conference);
            assertThat(possible).anyMatch(step -> step != Step.CHANGE);
            assertThat(conference.dueOn()).isNotNull();
            refusesAllElse(conference);
            conference = take(conference, possible.get(random.nextInt(possible.size())));
        }
        assertThat(conference.state().isOpen()).isFalse();
        assertThat(possible(conference)).isEmpty();
    }

    @Test
    void goesFromThePlanToTheMinutes() {
        Conference conference = planned();
        for (Step step : List.of(Step.INVITE, Step.BEGIN, Step.END)) {
            conference = take(conference, step);
        }

        assertThat(conference.state()).isEqualTo(State.HELD);
        assertThat(conference.dueOn()).as("when the minutes are due").isEqualTo(MONDAY.plusDays(2));
        assertThat(take(conference, Step.CONCLUDE).state()).isEqualTo(State.MINUTED);
    }

    @Test
    void isPreparedUntilItIsOverAndTakesMinutesUntilTheyAreFinal() {
        assertThat(Arrays.stream(State.values()).filter(State::prepares))
                .containsExactly(State.PLANNED, State.INVITED, State.UNDERWAY);
        assertThat(Arrays.stream(State.values()).filter(State::takesMinutes))
                .containsExactly(State.UNDERWAY, State.HELD);
    }

    @Test
    void aWindowClosesAtThePlannedEndButNotAtOnceAndNotForTheWholeDay() {
        Period period = new Period(Duration.ofMinutes(30), Duration.ofHours(4), 2);
        Instant now = Instant.parse("2019-03-04T09:00:00Z");

        assertThat(period.closing(now, now.plus(Duration.ofHours(1)))).isEqualTo("2019-03-04T10:00:00Z");
        assertThat(period.closing(now, now.minus(Duration.ofHours(1)))).isEqualTo("2019-03-04T09:30:00Z");
        assertThat(period.closing(now, now.plus(Duration.ofHours(9)))).isEqualTo("2019-03-04T13:00:00Z");
    }

    private static void refusesAllElse(Conference conference) {
        assertThat(Step.values())
                .filteredOn(step -> !possible(conference).contains(step))
                .allSatisfy(step -> assertThatExceptionOfType(Refused.class)
                        .isThrownBy(() -> take(conference, step))
                        .withMessage("conferences.refused."
                                + conference.state().name().toLowerCase(Locale.ROOT)));
    }

    private static List<Step> possible(Conference conference) {
        return Arrays.stream(Step.values()).filter(conference::allows).toList();
    }

    private static Conference take(Conference conference, Step step) {
        return step == Step.CHANGE ? conference.change(gathering()) : conference.take(step, MONDAY.plusDays(2));
    }

    private static Conference planned() {
        return Conference.plan(gathering(), new Chair(PostId.next(), PersonId.next()));
    }

    private static Gathering gathering() {
        return new Gathering("CASE_CONFERENCE", MONDAY, LocalTime.of(10, 0), LocalTime.of(11, 0), "Raadhuis");
    }
}
