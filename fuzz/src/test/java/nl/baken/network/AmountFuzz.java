package nl.baken.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import nl.baken.shared.Refused;

/** Whatever passes a form for a price or a part of a place. */
class AmountFuzz {

    @FuzzTest(maxDuration = "1m")
    void aPriceIsTheSameWhenItIsWrittenAgain(FuzzedDataProvider data) {
        String typed = data.consumeRemainingAsAsciiString();

        if (!typed.isEmpty() && typed.matches(Euro.WRITTEN)) {
            Euro price = Euro.of(typed);
            assertThat(Euro.of(price.plain())).isEqualTo(price);
            assertThat(price.text()).startsWith("€ ");
        }
    }

    @FuzzTest(maxDuration = "1m")
    void aPartOfAPlaceIsTheSameWhenItIsWrittenAgainOrRefused(FuzzedDataProvider data) {
        String typed = data.consumeRemainingAsAsciiString();

        if (!typed.isEmpty() && typed.matches(Fraction.WRITTEN)) {
            try {
                Fraction part = Fraction.of(typed);
                assertThat(Fraction.of(part.text())).isEqualTo(part);
            } catch (Refused refused) {
                assertThat(refused).hasMessage("network.refused.fraction");
            }
        }
    }
}
