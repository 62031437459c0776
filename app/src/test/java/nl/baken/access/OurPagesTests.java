package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which addresses are pages of ours: nobody is sent anywhere else. */
class OurPagesTests {

    private final OurPages pages = Addresses.of("/", "/signals", "/signals/{id}", "/things/{id}");

    @Test
    void aPageIsWhereSomebodyAskedToBeSentBackTo() {
        for (String page : List.of("/", "/signals", "/signals/12-ab", "/things/x_y")) {
            assertThat(pages.orHome(page)).isEqualTo(page);
        }
    }

    @Test
    void whatIsNoPageLeadsHome() {
        for (String elsewhere : List.of(
                "",
                "signals",
                "//example.org",
                "/signals/",
                "/signals?x=1",
                "/signals/12.csv",
                "/nowhere",
                "/things",
                "/signals/12/note",
                "/\\example.org",
                "https://example.org",
                Addresses.SENT_TO)) {
            assertThat(pages.orHome(elsewhere)).as(elsewhere).isEqualTo("/");
        }
    }

    @Test
    void anAddressIsPlainUpToTwoHundredCharacters() {
        assertThat(OurPages.isPlain("/" + "a".repeat(199))).isTrue();
        assertThat(OurPages.isPlain("/" + "a".repeat(200))).isFalse();
    }

    @Test
    void theNearestPageIsTheAddressItselfOrTheOneAboveIt() {
        assertThat(pages.nearest("/signals/12")).isEqualTo("/signals/12");
        assertThat(pages.nearest("/signals/12/note/3")).isEqualTo("/signals/12");
        assertThat(pages.nearest("/things")).isEqualTo("/");
        assertThat(pages.nearest(Addresses.SENT_TO)).isEqualTo("/");
    }

    @Test
    void aboveTheFirstLevelIsHome() {
        assertThat(OurPages.above("/signals/12")).isEqualTo("/signals");
        assertThat(OurPages.above("/signals")).isEqualTo("/");
        assertThat(OurPages.above("x")).isEqualTo("/");
    }

    @Test
    void withoutAnyPageTheNearestIsHome() {
        assertThat(Addresses.of().nearest("/signals/12")).isEqualTo("/");
    }
}
