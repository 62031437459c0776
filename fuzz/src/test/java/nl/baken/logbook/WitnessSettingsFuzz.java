package nl.baken.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import nl.baken.platform.StartRefused;
import nl.baken.vault.FuzzKeys;
import nl.baken.vault.Signet;

/** Whatever an operator sets for witnesses and other systems, and whatever stands where a log begins. */
class WitnessSettingsFuzz {

    private static final Signet SIGNET = VerifyLog.signet(FuzzKeys.derived());

    @FuzzTest(maxDuration = "1m")
    void witnessesAreSetOrRefusedInASentence(FuzzedDataProvider data) {
        Map<String, String> environment = new HashMap<>();
        UnaryOperator<String> set = name -> environment.computeIfAbsent(name, any -> data.consumeString(60));
        try {
            assertThat(WitnessSettings.of(set, Path.of("data")).witnesses()).hasSizeBetween(1, 3);
        } catch (StartRefused refused) {
            assertThat(refused).message().isNotBlank();
        }
    }

    @FuzzTest(maxDuration = "1m")
    void otherSystemsAreSetOrRefusedInASentence(FuzzedDataProvider data) {
        try {
            assertThat(CollectorSettings.of(name -> data.consumeString(60), Clock.systemUTC()))
                    .hasSizeLessThanOrEqualTo(2);
        } catch (StartRefused refused) {
            assertThat(refused).message().isNotBlank();
        }
    }

    @FuzzTest(maxDuration = "1m")
    void onlyABeginningThatWeSignedIsRead(FuzzedDataProvider data) {
        String line = data.consumeRemainingAsString();

        assertThat(Beginning.read(line, SIGNET)).isEmpty();
        assertThat(SIGNET.signed(line, line)).isFalse();
    }
}
