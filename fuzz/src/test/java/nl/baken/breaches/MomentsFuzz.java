package nl.baken.breaches;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Whatever a time field sends, on any day: also in the hour that is skipped and the one that comes twice. */
class MomentsFuzz {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    @FuzzTest(maxDuration = "1m")
    void aTimeThatPassesTheRuleIsAMomentOfThatDay(FuzzedDataProvider data) {
        LocalDate day = LocalDate.of(1950, 1, 1).plusDays(data.consumeInt(0, 60_000));
        String time = data.consumeBoolean()
                ? "%02d:%02d".formatted(data.consumeInt(0, 24), data.consumeInt(0, 60))
                : data.consumeRemainingAsString();
        if (time.isEmpty() || !time.matches(Moments.TIME)) {
            return; // the form refuses it, and an empty field is another question
        }
        ZonedDateTime read = Moments.of(day, time, ZONE).atZone(ZONE);

        assertThat(read.toLocalDate()).isEqualTo(day);
        assertThat(Moments.shown(read.toInstant(), ZONE)).startsWith(day.getDayOfMonth() + " ");
    }
}
