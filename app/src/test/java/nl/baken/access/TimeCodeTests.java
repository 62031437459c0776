package nl.baken.access;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeCodeTests {

    /** The secret of the examples in RFC 6238, appendix B. */
    private static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);

    private static final Instant NOW = Instant.ofEpochSecond(1_234_567_890);

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void theExamplesOfTheStandardComeOut(long second, String code) {
        assertThat(TimeCode.at(SECRET, TimeCode.stepAt(Instant.ofEpochSecond(second))))
                .isEqualTo(code);
    }

    @Test
    void theLettersAreThoseThatAppsKnow() {
        assertThat(TimeCode.letters(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(TimeCode.letters(new byte[20])).isEqualTo("A".repeat(32));
        assertThat(App.of(TimeCode.letters(SECRET)).secret()).isEqualTo(SECRET);
    }

    @Test
    void aCodeLivesForItsOwnHalfMinute() {
        long step = TimeCode.stepAt(NOW);
        String code = TimeCode.at(SECRET, step);
        Instant begin = Instant.ofEpochSecond(step * 30);

        assertThat(TimeCode.stepOf(SECRET, code, begin)).hasValue(step);
        assertThat(TimeCode.stepOf(SECRET, code, begin.plusMillis(29_999))).hasValue(step);
        assertThat(TimeCode.stepOf(SECRET, code, begin.minusMillis(1))).isEmpty();
        assertThat(TimeCode.stepOf(SECRET, code, begin.plusSeconds(30))).isEmpty();
    }

    @Test
    void aSecretIsTwentyBytesOfChance() {
        assertThat(TimeCode.newSecret()).hasSize(20).isNotEqualTo(new byte[20]).isNotEqualTo(TimeCode.newSecret());
    }

    @Test
    void onlyTheOneBeforeHasJustExpired() {
        long step = TimeCode.stepAt(NOW);

        assertThat(TimeCode.hasJustExpired(SECRET, TimeCode.at(SECRET, step - 1), NOW))
                .isTrue();
        for (long other : new long[] {step - 2, step, step + 1}) {
            assertThat(TimeCode.hasJustExpired(SECRET, TimeCode.at(SECRET, other), NOW))
                    .isFalse();
        }
    }

    @Test
    void aCodeMayBeTypedInTwoHalves() {
        assertThat(TimeCode.stepOf(SECRET, "005 924", NOW)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5924", "0059240", "00592a", "-05924", "٠٠٥٩٢٤"})
    void whatIsNoCodeIsNeverRight(String typed) {
        assertThat(TimeCode.stepOf(SECRET, typed, NOW)).isEmpty();
    }
}
