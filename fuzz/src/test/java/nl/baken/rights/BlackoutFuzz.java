package nl.baken.rights;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever a record tells of others: what was to be unreadable is so, whatever stands around it. */
class BlackoutFuzz {

    @FuzzTest(maxDuration = "1m")
    void whatIsUnreadableStaysSo(FuzzedDataProvider data) {
        Blackout blackout = new Blackout()
                .name(data.consumeString(30))
                .number(data.consumeString(20))
                .words(data.consumeString(20).replace("█", ""));

        String shown = blackout.of(data.consumeRemainingAsString());

        assertThat(blackout.of(shown))
                .as("nothing is left that would be hidden")
                .isEqualTo(shown);
    }

    @FuzzTest(maxDuration = "1m")
    void aNameIsHiddenWhateverSignsStandAroundIt(FuzzedDataProvider data) {
        String around = data.consumeString(40);

        assertThat(new Blackout().name("Jansen").number("0612345678").of(around + " Jansen, 06-12345678 " + around))
                .doesNotContainIgnoringCase("jansen")
                .doesNotContain("12345678");
    }
}
