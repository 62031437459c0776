package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever a browser says of itself, and whatever stands in the column where that is kept. */
class GearFuzz {

    @FuzzTest(maxDuration = "1m")
    void whatABrowserSaysBecomesACodeOfOurs(FuzzedDataProvider data) {
        Gear gear = Gear.of(data.consumeRemainingAsString());

        assertThat(Gear.parse(gear.code())).isEqualTo(gear);
    }

    @FuzzTest(maxDuration = "1m")
    void aCodeIsOneOfOursOrUnknown(FuzzedDataProvider data) {
        String code = data.consumeRemainingAsString();

        assertThat(Gear.parse(code).code()).isIn(code, Gear.parse("").code());
    }
}
