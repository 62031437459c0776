package nl.baken.vault;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever somebody searches for. */
class BlindIndexFuzz {

    private final Hashes index = new Hashes(FuzzKeys.index());

    @FuzzTest(maxDuration = "1m")
    void aNameOrNumberIsHashedAndNeverRead(FuzzedDataProvider data) {
        String typed = data.consumeRemainingAsString();

        assertThat(index.name(typed)).allMatch(hash -> hash.matches("[0-9a-f]{32}"));
        assertThat(index.phone(typed).stream()).allMatch(hash -> hash.matches("[0-9a-f]{32}"));
    }
}
