package nl.baken.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever a form brings back for its hidden key. */
class SubmissionKeyFuzz {

    @FuzzTest(maxDuration = "1m")
    void aKeyIsTheOneThatCameBackOrOneOfItsOwn(FuzzedDataProvider data) {
        String sent = data.consumeRemainingAsString();
        SubmissionKey key = SubmissionKey.of(sent);

        assertThat(key.value()).matches("[A-Za-z0-9_-]{24}");
        assertThat(SubmissionKey.of(key.value())).isEqualTo(key);
        assertThat(key.value().equals(sent)).isEqualTo(sent.matches("[A-Za-z0-9_-]{24}"));
    }
}
