package nl.baken.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import nl.baken.access.SignIn;
import nl.baken.chain.Holder;
import nl.baken.chain.Persona;
import nl.baken.chain.Records;
import nl.baken.linking.Alike;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From what is typed to the picture of it, by keyboard alone: look, links, side by side, a verdict, the board. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class LinkingJourneyTests {

    private static final Holder HANNA = Persona.HANNA.holder();
    private static final int FARTHEST = 150;
    private static final String HERE = "document.querySelector('[data-now]').textContent";

    private final Alike alike;
    private final SignIn signIn;
    private final String base;
    private final String phone = Alike.phone();

    @Autowired
    LinkingJourneyTests(Records records, SignIn signIn, @LocalServerPort int port) {
        this.alike = new Alike(records, signIn, port);
        this.signIn = signIn;
        this.base = "http://localhost:" + port;
    }

    @Test
    void theKeyboardAloneLeadsFromWhatIsTypedToThePictureOfIt() {
        UUID known = alike.signal(HANNA, "Ioana " + Alike.surname(), phone);
        UUID mine = alike.bare(HANNA);
        try (Visit hanna =
                Visit.atADesk(base).with(signIn.callAs(HANNA.person()).token())) {
            Page page = hanna.page();
            hanna.open("/signals/" + mine + "/note");
            tabTo(page, "document.activeElement.name === 'certainty'");
            page.keyboard().press("Space");
            tabTo(page, "document.activeElement.name === 'text'");
            page.keyboard().type("Zij belt met " + phone + ".");
            page.locator("[data-looked]:not(:empty)").waitFor();
            tabTo(page, says(Alike.number(known)));
            hanna.photograph(picture("walk-look"));
            press(page, "Notitie opslaan");

            press(page, "Wat kan hieraan raken?");
            assertThat(hanna.heading()).contains("Wat kan aan " + Alike.number(mine));
            hanna.photograph(picture("walk-links"));

            press(page, "Leg ze naast elkaar in kolommen");
            assertThat(hanna.heading()).isEqualTo("Naast elkaar");
            assertThat(page.locator("thead").innerText()).contains(Alike.number(mine), Alike.number(known));
            assertThat(hanna.barriers()).isEmpty();
            hanna.photograph(picture("walk-compare"));
            hanna.narrowTo(Visit.PHONE);
            assertThat(hanna.scrollsSideways()).isFalse();
            hanna.photograph(picture("walk-compare-phone"));
            hanna.narrowTo(Visit.DESK);

            press(page, "Verbanden");
            press(page, "Hoort bij elkaar");
            assertThat(hanna.text()).contains("Vastgelegd: hoort bij elkaar.", "Hoort bij elkaar, zei Hanna op ");
            assertThat(hanna.barriers()).isEmpty();
            hanna.photograph(picture("walk-judged"));

            press(page, "Teken het netwerk");
            tabTo(page, "document.activeElement.matches('[data-picture]')");
            assertThat(String.valueOf(page.evaluate(HERE))).contains(Alike.number(mine));
            page.keyboard().press("PageDown");
            assertThat(String.valueOf(page.evaluate(HERE)))
                    .isNotBlank()
                    .doesNotStartWith("Stuk: " + Alike.number(mine));
            assertThat(hanna.complaints()).isEmpty();
        }
    }

    private static void press(Page page, String words) {
        tabTo(page, says(words));
        AtomicBoolean loaded = new AtomicBoolean();
        Consumer<Page> listener = next -> loaded.set(true);
        page.onLoad(listener);
        page.keyboard().press("Enter");
        page.waitForCondition(loaded::get);
        page.offLoad(listener);
    }

    /** Goes on from one thing to the next until it is there. */
    private static void tabTo(Page page, String there) {
        for (int tabs = 0; tabs < FARTHEST; tabs++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate(there))) {
                assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                        .as("where the keyboard is can be seen")
                        .isNotEqualTo("none");
                return;
            }
        }
        throw new AssertionError("the keyboard never comes where " + there);
    }

    private static String says(String words) {
        return "document.activeElement.matches('main a, main button')"
                + " && document.activeElement.textContent.trim().startsWith('" + words + "')";
    }

    private static @Nullable Path picture(String name) {
        String folder = System.getProperty("baken.pictures");
        return folder == null ? null : Path.of(folder, name + ".png");
    }
}
