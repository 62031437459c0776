package nl.baken.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RoundTests {

    @Test
    void theSharesAddUpToAHundred() {
        assertThat(Arrays.stream(Errand.values()).mapToInt(Errand::share).sum()).isEqualTo(100);
    }

    @Test
    void everyErrandIsCountedOnceAsDoneOrAsFailed() {
        Figures figures = new Round(200, Duration.ofSeconds(1), 1).run((errand, random) -> {
            if (errand == Errand.REPORT) {
                throw new IllegalStateException("closed");
            }
        });

        assertThat(figures.count(Errand.REPORT)).isZero();
        assertThat(figures.failures()).isPositive();
        assertThat(figures.reasons()).hasSize(1);
        assertThat(figures.count(Errand.WORKLIST)).isBetween(20L, 90L);
    }
}
