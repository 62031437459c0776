package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Instant;

/** Whatever somebody types for the code of an app. */
class TimeCodeFuzz {

    private static final byte[] SECRET = "12345678901234567890".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.parse("2019-11-01T12:00:00Z");

    @FuzzTest(maxDuration = "1m")
    void whatIsTypedIsTheCodeOfNowOrNone(FuzzedDataProvider data) {
        String typed = data.consumeRemainingAsString();

        TimeCode.stepOf(SECRET, typed, NOW)
                .ifPresent(step -> assertThat(TimeCode.at(SECRET, step)).isEqualTo(typed.replace(" ", "")));
    }
}
