package nl.baken.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTests {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void oneToFourReadsLessThanFiveForWhoDoesNotSeeTheDossiers(int count) {
        assertThat(Cell.of(count, false).text()).isEqualTo("<5");
        assertThat(Cell.of(count, false).visible()).isZero();
        assertThat(Cell.of(count, false)).hasToString("<5");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 5, 25})
    void whoSeesTheDossiersSeesEveryCount(int count) {
        assertThat(Cell.of(count, true).text()).isEqualTo(Integer.toString(count));
    }

    @Test
    void noneAndFiveAreShownToEverybody() {
        assertThat(Cell.of(0, false).text()).isEqualTo("0");
        assertThat(Cell.of(5, false).text()).isEqualTo("5");
    }
}
