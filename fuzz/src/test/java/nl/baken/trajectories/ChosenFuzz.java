package nl.baken.trajectories;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Optional;

/** Whatever a form sends for a track or for what a step waits for. */
class ChosenFuzz {

    @FuzzTest(maxDuration = "1m")
    void aTrackIsOneOrNone(FuzzedDataProvider data) {
        String code = data.consumeRemainingAsString();

        assertThat(Track.parse(code).map(Track::code)).isIn(Optional.empty(), Optional.of(code));
        assertThat(Track.parse(code).isPresent()).isEqualTo(!code.isEmpty() && code.matches(Track.FORM));
    }

    @FuzzTest(maxDuration = "1m")
    void whatPassesTheFormIsWaitedFor(FuzzedDataProvider data) {
        String other = data.consumeBoolean()
                ? data.consumeRemainingAsAsciiString()
                : "PARTY:" + data.consumeRemainingAsString();

        if (!other.isEmpty() && other.matches(AwaitForm.FORM)) {
            assertThat(new AwaitForm(other, null, null).awaited()).isNotNull();
        }
    }
}
