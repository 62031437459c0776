package nl.baken.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SamplingTests {

    private static Sampling among(int records) {
        return new Sampling(new Sources(List.of(), records), records);
    }

    @Test
    void drawsNoMoreOthersHoweverManyRecordsThereAre() {
        assertThat(among(100_000_000).others())
                .hasSize(600_000)
                .isEqualTo(among(100_000_000).others());
        assertThat(among(10).others()).hasSize(600);
        assertThat(among(1).others()).isEmpty();
    }
}
