package nl.baken.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Random;
import nl.baken.deadlines.Length.Unit;
import nl.baken.deadlines.Step.Reason;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HourDeadlineTests {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final Length THREE_DAYS = Length.of(72, Unit.HOURS);

    /** In March an hour is skipped and in October one comes twice: 72 hours later the clock reads another time. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-27T16:30, 2026-03-30T17:30",
        "2026-10-23T16:30, 2026-10-26T15:30",
        "2026-06-05T16:30, 2026-06-08T16:30",
        "2024-02-27T09:00, 2024-03-01T09:00",
        "2025-02-27T09:00, 2025-03-02T09:00"
    })
    void hoursPassWhateverTheClockDoes(LocalDateTime begun, LocalDateTime due) {
        HourDeadline end = HourDeadline.of(begun.atZone(HERE).toInstant(), THREE_DAYS, HERE);

        assertThat(end.due().atZone(HERE).toLocalDateTime()).isEqualTo(due);
        assertThat(end.steps().stream().anyMatch(step -> step.reason() == Reason.CLOCK_CHANGED))
                .isEqualTo(!begun.toLocalTime().equals(due.toLocalTime()));
    }

    @Test
    void aChangeOfTheClockIsToldWithWhatItReads() {
        Instant begun = LocalDateTime.parse("2026-03-27T16:30").atZone(HERE).toInstant();

        assertThat(HourDeadline.of(begun, THREE_DAYS, HERE).steps())
                .contains(Step.of(Reason.CLOCK_CHANGED, LocalTime.of(16, 30), LocalTime.of(17, 30)))
                .endsWith(Step.of(Reason.HOURS_STAY));
    }

    @RepeatedTest(500)
    void asManyHoursPassAsTheLawSays(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Instant begun = Instant.parse("2019-01-01T00:00:00Z").plusSeconds(random.nextInt(20 * 365 * 86_400));
        int hours = 1 + random.nextInt(200);

        HourDeadline end = HourDeadline.of(begun, Length.of(hours, Unit.HOURS), HERE);

        assertThat(Duration.between(end.begun(), end.due())).isEqualTo(Duration.ofHours(hours));
    }

    @Test
    void daysAreNotHours() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HourDeadline.of(Instant.EPOCH, Length.of(3, Unit.DAYS), HERE));
    }
}
