package nl.baken.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import nl.baken.access.Browser;
import nl.baken.access.PersonId;
import nl.baken.access.SignIn;
import nl.baken.access.TestRegion;
import nl.baken.chain.Kind;
import nl.baken.chain.Persona;
import nl.baken.chain.Records;
import nl.baken.platform.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A page that stands open tells within ten seconds that the glass was broken; without a script the next page does. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class TidingJourneyTests {

    private static final String PAGE = "/me/absence";
    private static final int PROMISED_MS = 10_000;

    private final Records records;
    private final SignIn signIn;
    private final int port;
    private final String base;

    @Autowired
    TidingJourneyTests(Records records, SignIn signIn, @LocalServerPort int port) {
        this.records = records;
        this.signIn = signIn;
        this.port = port;
        this.base = "http://localhost:" + port;
    }

    @BeforeEach
    @AfterEach
    void nothingIsUnread() throws SQLException {
        TestRegion.found();
        try (Connection owner = TestDatabase.connectAsOwner();
                PreparedStatement statement = owner.prepareStatement("delete from access.tiding")) {
            statement.execute();
        }
    }

    @Test
    void anOpenPageTellsWithinTenSecondsWithoutBeingLoadedAgain() {
        try (Visit fred = Visit.atADesk(base)) {
            fred.with(token(TestRegion.FRED_AUDITOR)).open(PAGE);
            fred.page().evaluate("window.stillHere = true");
            assertThat(banner(fred).isVisible()).isFalse();

            pressed();
            banner(fred).waitFor(new WaitForOptions().setTimeout(PROMISED_MS));

            assertThat(fred.page().evaluate("window.stillHere"))
                    .as("the same page")
                    .isEqualTo(true);
            assertThat(banner(fred).innerText()).contains("moet weten").doesNotContain("Hugo");
            assertThat(fred.barriers()).isEmpty();
            assertThat(fred.complaints()).isEmpty();
            fred.photograph(picture("tidings-desk"));
            fred.narrowTo(Visit.PHONE);
            assertThat(fred.scrollsSideways()).isFalse();
            fred.photograph(picture("tidings-phone"));

            fred.press("Gezien, naar de werkvoorraad");
            fred.page().waitForURL(base + "/");
            assertThat(banner(fred).isVisible()).isFalse();
        }
    }

    @Test
    void whatIsReadInAnotherWindowGoesHereToo() {
        try (Visit fred = Visit.atADesk(base)) {
            pressed();
            fred.with(token(TestRegion.FRED_AUDITOR)).open(PAGE);
            banner(fred).waitFor();

            Browser.of(port, signIn.callAs(TestRegion.FRED_AUDITOR)).post("/tidings/read", Map.of());

            banner(fred).waitFor(new WaitForOptions().setTimeout(PROMISED_MS).setState(WaitForSelectorState.HIDDEN));
        }
    }

    @Test
    void withoutAScriptTheNextPageTells() {
        try (Visit hanna = Visit.withoutScript(base)) {
            hanna.with(token(TestRegion.HANNA_FOCAL_POINT_HILVERSUM)).open(PAGE);
            assertThat(banner(hanna).isVisible()).isFalse();
            pressed();

            hanna.open("/signals");
            assertThat(banner(hanna).isVisible()).isTrue();
            hanna.press("Gezien, naar de werkvoorraad");

            hanna.page().waitForURL(base + "/");
            hanna.open(PAGE);
            assertThat(banner(hanna).isVisible()).isFalse();
        }
    }

    private void pressed() {
        String signal = records.of(Kind.SIGNAL, Persona.HANNA.holder());
        String number = TestRegion.askedAs(
                        signIn.callAs(TestRegion.HANNA_FOCAL_POINT_HILVERSUM),
                        "select number from signals.signal where id = '" + signal + "'")
                .getFirst();
        assertThat(Browser.of(port, signIn.callAs(TestRegion.HUGO_FOCAL_POINT_HUIZEN))
                        .post("/emergency", Map.of("number", number, "reason", "DANGER", "said", "er is brand"))
                        .statusCode())
                .isEqualTo(302);
    }

    private String token(PersonId person) {
        return signIn.callAs(person).token();
    }

    private static Locator banner(Visit visit) {
        return visit.page().locator("[data-tidings]");
    }

    private static @Nullable Path picture(String name) {
        String folder = System.getProperty("baken.pictures");
        return folder == null ? null : Path.of(folder, name + ".png");
    }
}
