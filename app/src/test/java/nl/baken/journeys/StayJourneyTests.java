package nl.baken.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.baken.access.Callers;
import nl.baken.access.People;
import nl.baken.access.PersonId;
import nl.baken.access.Role;
import nl.baken.access.SignIn;
import nl.baken.access.TestRegion;
import nl.baken.platform.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A page that stands open when the session ends: it warns, it can be kept, and it goes. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class StayJourneyTests {

    private static final String FORM = "/me/password";
    private static final String OUT = "/login?ended=true";
    private static final Pattern REFRESH =
            Pattern.compile("<noscript><meta http-equiv=\"refresh\" content=\"(\\d+);url=/login\\?ended=true\">");

    private final SignIn signIn;
    private final People people;
    private final String base;
    private PersonId person = PersonId.next();
    private String token = "";

    @Autowired
    StayJourneyTests(SignIn signIn, People people, @LocalServerPort int port) {
        this.signIn = signIn;
        this.people = people;
        this.base = "http://localhost:" + port;
    }

    @BeforeEach
    void somebodyWorks() {
        TestRegion.found();
        person = Callers.as(
                signIn.callAs(TestRegion.ADA_ADMINISTRATOR), () -> people.add("Nina de Wit", "p" + UUID.randomUUID()));
        TestRegion.alsoHolds(person, TestRegion.HUIZEN, Role.FOCAL_POINT);
        token = signIn.callAs(person).token();
        idle("100 seconds");
    }

    @Test
    void warnsInTimeAndStaysForWhoeverWantsTo() {
        try (Visit nina = opened()) {
            assertThat(dialog(nina).isVisible()).isFalse();
            idle("100 seconds");
            nina.page().clock().fastForward("13:10");
            dialog(nina).waitFor();

            assertThat(dialog(nina).innerText()).contains("Bent u er nog?", "Over twee minuten", "niet bewaard");
            assertThat(nina.page().evaluate("document.activeElement.innerText")).isEqualTo("Blijf ingelogd");
            assertThat(nina.barriers()).isEmpty();
            nina.photograph(picture("stay-desk"));
            nina.narrowTo(Visit.PHONE);
            assertThat(nina.scrollsSideways()).isFalse();
            nina.photograph(picture("stay-phone"));

            nina.press("Blijf ingelogd");
            gone(dialog(nina));
            assertThat(secondsLeft()).isGreaterThan(800);
            assertThat(nina.complaints()).isEmpty();
        }
    }

    @Test
    void theKeyboardAloneIsEnough() {
        try (Visit nina = opened()) {
            idle("100 seconds");
            nina.page().clock().fastForward("13:10");
            dialog(nina).waitFor();

            nina.page().keyboard().press("Escape");
            gone(dialog(nina));

            assertThat(secondsLeft()).isGreaterThan(800);
        }
    }

    @Test
    void clearsThePageWhenTheSessionHasEnded() {
        try (Visit nina = opened()) {
            nina.fill("Nieuw wachtwoord", "niet bewaard");
            idle("-1 seconds");
            nina.page().clock().fastForward("16:00");
            nina.page().waitForURL(base + OUT);

            assertThat(nina.heading()).isEqualTo("Inloggen");
            assertThat(nina.text()).contains("is leeggemaakt");
            assertThat(nina.barriers()).isEmpty();
        }
    }

    @Test
    void clearsThePageAlsoWhenNobodyAnswers() {
        try (Visit nina = opened()) {
            nina.page().route("**/session.json", Route::abort);
            nina.page().clock().fastForward("16:00");

            nina.page().waitForURL(base + OUT);
        }
    }

    @Test
    void whatAnotherWindowKeepsIsKept() {
        try (Visit nina = opened()) {
            nina.page()
                    .waitForResponse(
                            "**/session.json", () -> nina.page().clock().fastForward("13:30"));

            assertThat(dialog(nina).isVisible()).isFalse();
            assertThat(nina.path()).isEqualTo(FORM);
        }
    }

    @Test
    void typingKeepsTheSessionAndAsksOnceAMinute() {
        try (Visit nina = opened()) {
            AtomicInteger asked = new AtomicInteger();
            nina.page().onRequest(request -> {
                if (request.url().endsWith("/session.json") && request.method().equals("POST")) {
                    asked.incrementAndGet();
                }
            });
            idle("300 seconds");
            nina.page().clock().fastForward("02:00");
            nina.page()
                    .waitForResponse(
                            response -> response.url().endsWith("/session.json")
                                    && response.request().method().equals("POST"),
                            () -> nina.fill("Nieuw wachtwoord", "een"));
            nina.fill("Nieuw wachtwoord", "een lange zin");
            nina.fill("Nieuw wachtwoord, nog een keer", "een lange zin");

            assertThat(secondsLeft()).isGreaterThan(800);
            assertThat(asked).hasValue(1);
        }
    }

    @Test
    void goesWhenSomebodySignsOutInAnotherWindow() {
        try (Visit nina = opened()) {
            Page other = nina.page().context().newPage();
            other.navigate(base + "/me/absence");
            other.getByText("Uitloggen").click();
            other.waitForURL(base + "/login");
            nina.page().clock().fastForward("01:05");

            nina.page().waitForURL(base + OUT);
        }
    }

    @Test
    void whoCannotStayLongerIsToldAndCanSave() {
        sql("update access.session set ends_at = now() + interval '100 seconds' where person = ?");
        try (Visit nina = opened()) {
            nina.page().clock().fastForward("00:02");
            dialog(nina).waitFor();
            nina.press("Blijf ingelogd");
            gone(dialog(nina));

            nina.narrowTo(Visit.PHONE);
            assertThat(nina.page().getByText("Bewaar nu wat u hebt getypt").isVisible())
                    .isTrue();
            assertThat(nina.scrollsSideways()).isFalse();
            nina.photograph(picture("stay-short"));
            nina.fill("Nieuw wachtwoord", "dat gaat nog");
        }
    }

    @Test
    void withoutAScriptThePageGoesByItself() {
        try (Visit nina = Visit.withoutScript(base)) {
            Matcher refresh = REFRESH.matcher(nina.with(token).source(FORM));

            assertThat(refresh.find()).isTrue();
            assertThat(Integer.parseInt(refresh.group(1))).isBetween(900, 905);
        }
    }

    @Test
    void aPageOfNobodyStandsAsLongAsItMay() {
        try (Visit visitor = Visit.atADesk(base)) {
            assertThat(visitor.source("/report/new")).doesNotContain("data-stay", "http-equiv");
        }
    }

    private Visit opened() {
        Visit nina = Visit.atADesk(base).with(token);
        nina.page().clock().install();
        assertThat(nina.open(FORM)).isEqualTo(200);
        return nina;
    }

    private static Locator dialog(Visit visit) {
        return visit.page().locator("[data-stay]");
    }

    private static void gone(Locator dialog) {
        dialog.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    private static @Nullable Path picture(String name) {
        String folder = System.getProperty("baken.pictures");
        return folder == null ? null : Path.of(folder, name + ".png");
    }

    private void idle(String left) {
        sql("update access.session set idle_until = now() + interval '" + left + "' where person = ?");
    }

    private int secondsLeft() {
        return sql("update access.session set seen_at = now() where person = ?"
                + " returning extract(epoch from idle_until - now())::int");
    }

    // What comes back is the number of the first row, if there is one.
    private int sql(String statement) {
        try (Connection owner = TestDatabase.connectAsOwner();
                PreparedStatement prepared = owner.prepareStatement(statement)) {
            prepared.setObject(1, person.value());
            if (!prepared.execute()) {
                return 0;
            }
            try (ResultSet rows = prepared.getResultSet()) {
                rows.next();
                return rows.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
