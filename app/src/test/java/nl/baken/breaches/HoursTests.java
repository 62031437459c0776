package nl.baken.breaches;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import nl.baken.breaches.Hours.Urgency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 72 hours are 72 hours, whatever the clock on the wall does. */
class HoursTests {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    @ParameterizedTest
    @CsvSource({
        // an ordinary week, and one with Christmas and a weekend in it
        "2026-11-02T09:30+01:00, 2026-11-05T09:30+01:00",
        "2026-12-24T17:00+01:00, 2026-12-27T17:00+01:00",
        // the clock goes an hour ahead on 29 March 2026, and back on 25 October 2026
        "2026-03-28T10:00+01:00, 2026-03-31T11:00+02:00",
        "2026-10-24T10:00+02:00, 2026-10-27T09:00+01:00",
        // found in the hour before, and in the hour that comes twice
        "2026-03-29T01:59+01:00, 2026-04-01T02:59+02:00",
        "2026-10-25T02:30+02:00, 2026-10-28T01:30+01:00",
        "2026-10-25T02:30+01:00, 2026-10-28T02:30+01:00"
    })
    void endsAfter72HoursAlsoWhenTheClockChanges(String discovered, String deadline) {
        Instant found = ZonedDateTime.parse(discovered).toInstant();

        assertThat(new Hours(found, found).deadline())
                .isEqualTo(ZonedDateTime.parse(deadline).toInstant());
    }

    @Test
    void isPastOneSecondAfterTheLastMomentAndNotBefore() {
        Instant found = Instant.parse("2026-10-24T08:00:00Z");
        Instant last = Instant.parse("2026-10-27T08:00:00Z");

        assertThat(new Hours(found, last).isPast()).isFalse();
        assertThat(new Hours(found, last.plusSeconds(1)).isPast()).isTrue();
        assertThat(new Hours(found, last.plusSeconds(1)).urgency()).isEqualTo(Urgency.PAST);
    }

    @Test
    void pressesFromTheLast24HoursOnToTheSecond() {
        Instant found = Instant.parse("2026-03-28T09:00:00Z");
        Instant dayBefore = Instant.parse("2026-03-30T09:00:00Z");

        assertThat(new Hours(found, dayBefore).urgency()).isEqualTo(Urgency.AMPLE);
        assertThat(new Hours(found, dayBefore.plusSeconds(1)).urgency()).isEqualTo(Urgency.SOON);
        assertThat(new Hours(found, dayBefore.plusSeconds(60)))
                .returns(23L, Hours::hours)
                .returns(59, Hours::minutes);
    }

    @Test
    void tellsByHowMuchItIsTooLate() {
        Instant found = Instant.parse("2026-03-28T09:00:00Z");

        assertThat(new Hours(found, Instant.parse("2026-04-01T10:05:00Z")))
                .returns(25L, Hours::hours)
                .returns(5, Hours::minutes);
        assertThat(new Hours(found, found.minusSeconds(1)).hours())
                .as("on a clock that was set back")
                .isEqualTo(72);
    }

    @Test
    void takesTheFirstOfAnHourThatComesTwiceSoThatTheHoursNeverEndTooLate() {
        Instant typed = Moments.of(LocalDate.of(2026, 10, 25), "02:30", HERE);

        assertThat(typed).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(Moments.shown(typed, HERE)).isEqualTo("25 okt 2026, 02:30 (CEST)");
        assertThat(Moments.shown(typed.plusSeconds(3600), HERE)).isEqualTo("25 okt 2026, 02:30 (CET)");
        assertThat(Moments.shown(typed.minusSeconds(3600), HERE)).isEqualTo("25 okt 2026, 01:30");
        assertThat(Moments.of(LocalDate.of(2026, 3, 29), "02:30", HERE))
                .as("an hour that is not there is the one after it")
                .isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
    }
}
