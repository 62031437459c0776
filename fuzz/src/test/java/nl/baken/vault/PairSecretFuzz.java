package nl.baken.vault;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever an administrator types for the secret that two regions share. */
class PairSecretFuzz {

    @FuzzTest(maxDuration = "1m")
    void aSecretIsTheSameWhenItIsSpokenOrIsNone(FuzzedDataProvider data) {
        String typed = data.consumeRemainingAsString();

        PairSecret.parse(typed).ifPresent(secret -> {
            assertThat(PairSecret.parse(secret.spoken())).contains(secret);
            assertThat(secret.id().version()).isEqualTo(8);
        });
    }
}
