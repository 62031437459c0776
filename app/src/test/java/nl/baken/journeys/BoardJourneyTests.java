package nl.baken.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.UUID;
import nl.baken.access.SignIn;
import nl.baken.chain.Holder;
import nl.baken.chain.Persona;
import nl.baken.chain.Records;
import nl.baken.linking.Alike;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The network board in a browser: the picture is the list, by keyboard as well, and the list is there without a picture. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class BoardJourneyTests {

    private static final Holder HANNA = Persona.HANNA.holder();
    private static final String HERE = "document.querySelector('[data-now]').textContent";

    private final Alike alike;
    private final String base;
    private final String token;
    private final String phone = Alike.phone();
    private final String surname = Alike.surname();
    private UUID signal = UUID.randomUUID();
    private UUID other = UUID.randomUUID();

    @Autowired
    BoardJourneyTests(Records records, SignIn signIn, @LocalServerPort int port) {
        this.alike = new Alike(records, signIn, port);
        this.base = "http://localhost:" + port;
        this.token = signIn.callAs(Persona.HANNA.person()).token();
    }

    @BeforeEach
    void signalsTouch() {
        String another = Alike.phone();
        signal = alike.signal(HANNA, "Ioana " + surname, phone);
        other = alike.signal(HANNA, "Ioanna " + surname.replace("escu", "esku"), "+31" + phone.substring(1));
        alike.note(HANNA, signal, "Een grijze bus, 12-BBX-9, bij 1211 AB 12. KvK 12345678.");
        alike.note(HANNA, other, "Mailt met x" + surname + "@example.org en belt " + another);
        alike.involve(HANNA, other, "Abcdefghijklmnopqrstuvwxyz".repeat(7), "");
        alike.signal(HANNA, "Maria " + Alike.surname(), another);
        alike.signal(Persona.VISITOR.holder(), "Ioana " + surname, phone);
        UUID confirmed = alike.signal(HANNA, "I. " + surname, phone);
        alike.judge(HANNA, signal, confirmed, "SAME");
    }

    @Test
    void thePictureIsTheList() {
        try (Visit hanna = opened("?further=true")) {
            assertThat(count(hanna, "[data-node]")).isGreaterThan(10);
            assertThat(drawn(hanna, "drawn")).isEqualTo(count(hanna, "[data-node]"));
            assertThat(2 * drawn(hanna, "lines")).isEqualTo(count(hanna, "[data-bond] a"));
            assertThat(hanna.page()
                            .getByRole(
                                    AriaRole.APPLICATION,
                                    new Page.GetByRoleOptions().setName("Netwerk rond " + Alike.number(signal)))
                            .count())
                    .isEqualTo(1);
            assertThat(hanna.barriers()).isEmpty();
            assertThat(hanna.complaints()).isEmpty();
            assertThat(hanna.elsewhere()).isEmpty();
            hanna.photograph(picture("board-desk"));
            hanna.narrowTo(Visit.PHONE);
            assertThat(hanna.scrollsSideways()).isFalse();
            assertThat(hanna.barriers()).isEmpty();
            hanna.photograph(picture("board-phone"));
        }
    }

    @Test
    void theKeyboardAloneIsEnough() {
        try (Visit hanna = opened("")) {
            hanna.page().locator("[data-picture]").focus();
            String first = told(hanna);
            assertThat(first).startsWith("Stuk: " + Alike.number(signal)).contains("Hierin");
            press(hanna, "ArrowDown");
            press(hanna, "ArrowUp");
            press(hanna, "ArrowLeft");
            press(hanna, "ArrowRight");
            assertThat(told(hanna)).isNotEmpty();
            hanna.photograph(picture("board-focus"));
            press(hanna, "Home");
            for (int node = 0; node < count(hanna, "[data-node]"); node++) {
                assertThat(told(hanna)).contains(name(hanna, node));
                press(hanna, "PageDown");
            }
            assertThat(told(hanna)).as("round again").isEqualTo(first);

            press(hanna, "End");
            press(hanna, "Enter");
            assertThat(hanna.page().evaluate("document.activeElement.id")).isEqualTo("node-" + lastOfList(hanna));

            hanna.page().locator("[data-picture]").focus();
            press(hanna, "Home");
            press(hanna, "PageDown");
            press(hanna, "Enter");
            hanna.page().waitForURL(base + "/signals/*");
            assertThat(hanna.heading()).startsWith("S-");
        }
    }

    @Test
    void anArrowGoesToWhatLiesThere() {
        try (Visit hanna = opened("")) {
            hanna.page().locator("[data-picture]").focus();
            String before = told(hanna);
            boolean moved = false;
            for (String key : new String[] {"ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"}) {
                press(hanna, "Home");
                press(hanna, key);
                moved |= !told(hanna).equals(before);
            }
            assertThat(moved).isTrue();
        }
    }

    @Test
    void tabLeavesThePicture() {
        try (Visit hanna = opened("")) {
            hanna.page().locator("[data-picture]").focus();
            press(hanna, "Tab");
            assertThat(hanna.page().evaluate("document.activeElement.closest('[data-picture]')"))
                    .isNull();
        }
    }

    @Test
    void withoutScriptsTheListIsTheBoard() {
        try (Visit hanna = Visit.withoutScript(base).with(token)) {
            hanna.open("/signals/" + signal + "/network");
            assertThat(hanna.text()).contains("Hetzelfde als lijst", Alike.number(other), phone);
            assertThat(hanna.page().locator("[data-board]").isVisible()).isFalse();
            assertThat(hanna.page().locator("[data-node]").first().isVisible()).isTrue();
            hanna.photograph(picture("board-list"));
        }
    }

    @Test
    void onPaperTheListIsTheBoard() {
        try (Visit hanna = opened("")) {
            hanna.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(hanna.page().locator("[data-board]").isVisible()).isFalse();
            assertThat(hanna.page().locator("[data-node]").first().isVisible()).isTrue();
            hanna.photograph(picture("board-paper"));
        }
    }

    private Visit opened(String span) {
        Visit hanna = Visit.atADesk(base).with(token);
        hanna.open("/signals/" + signal + "/network" + span);
        hanna.page().waitForSelector("[data-drawn]");
        return hanna;
    }

    private static String told(Visit visit) {
        return String.valueOf(visit.page().evaluate(HERE));
    }

    private static void press(Visit visit, String key) {
        visit.page().keyboard().press(key);
    }

    private static String name(Visit visit, int node) {
        return String.valueOf(visit.page()
                .evaluate(
                        "n => document.querySelectorAll('[data-node] [data-name]')[n].textContent.replace(/\\s+/g, ' ').trim()",
                        node));
    }

    private static int lastOfList(Visit visit) {
        return Integer.parseInt(String.valueOf(
                visit.page().evaluate("[...document.querySelectorAll('[data-node]')].at(-1).id.slice(5)")));
    }

    private static int count(Visit visit, String selector) {
        return visit.page().locator(selector).count();
    }

    private static int drawn(Visit visit, String what) {
        return Integer.parseInt(visit.page().locator("[data-board]").getAttribute("data-" + what));
    }

    private static @Nullable Path picture(String name) {
        String folder = System.getProperty("baken.pictures");
        return folder == null ? null : Path.of(folder, name + ".png");
    }
}
