package nl.baken.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.IntStream;
import nl.baken.shared.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FractionTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1;120;1",
                "0,5;60;0,5",
                "0.5;60;0,5",
                "1/2;60;0,5",
                "2,5;300;2,5",
                "1/3;40;1/3",
                "4/3;160;4/3",
                "0,25;30;0,25",
                "10;1200;10",
                "0;0;0"
            })
    void isReadAsPeopleWriteItAndWrittenBack(String typed, int parts, String written) {
        Fraction read = Fraction.of(typed);

        assertThat(read.parts()).isEqualTo(parts);
        assertThat(read.text()).isEqualTo(written);
        assertThat(Fraction.of(read.text())).as("reads what it writes").isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1/7", "0,333", "1/0", "99,5"})
    void isRefusedWhenItIsNotExact(String typed) {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> Fraction.of(typed));
    }

    @Test
    void addsUpToOneWithoutLosingAnything() {
        for (int pieces : new int[] {2, 3, 4, 5, 6, 8, 10, 12}) {
            int sum = IntStream.range(0, pieces)
                    .map(piece -> Fraction.of("1/" + pieces).parts())
                    .sum();
            assertThat(new Fraction(sum)).as("%d pieces", pieces).isEqualTo(Fraction.ONE);
        }
    }

    @Test
    void everyPartIsWrittenSoThatItCanBeRead() {
        for (int parts = 0; parts <= 240; parts++) {
            assertThat(Fraction.of(new Fraction(parts).text()).parts()).isEqualTo(parts);
        }
    }

    @Test
    void aPriceOfHalfAPlaceForThreeNightsIsExactToTheCent() {
        assertThat(Euro.of("185,55").times(Fraction.of("1/2"), 3)).isEqualTo(new Euro(27_833));
        assertThat(new Euro(27_833).text()).isEqualTo("€ 278,33");
        assertThat(Euro.of("1234,5").text()).isEqualTo("€ 1.234,50");
    }
}
