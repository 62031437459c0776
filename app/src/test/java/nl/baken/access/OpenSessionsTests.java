package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import nl.baken.shared.NotFound;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Sessions end by themselves, and by whoever they are of. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class OpenSessionsTests {

    private final SignIn signIn;
    private final People people;
    private final Sessions sessions;
    private final OpenSessions open;
    private PersonId person = PersonId.next();

    @LocalServerPort
    private int port;

    @Autowired
    OpenSessionsTests(SignIn signIn, People people, Sessions sessions, OpenSessions open) {
        this.signIn = signIn;
        this.people = people;
        this.sessions = sessions;
        this.open = open;
        TestRegion.found();
    }

    @BeforeEach
    void somebodyWorks() {
        person = as(TestRegion.ADA_ADMINISTRATOR, () -> people.add("Iemand", "p" + UUID.randomUUID()));
        TestRegion.alsoHolds(person, TestRegion.HUIZEN, Role.FOCAL_POINT);
    }

    @Test
    void aSessionEndsAfterAQuarterOfAnHourWithoutUseAndAfterTenHours() {
        String token = sessions.open(person, true);
        assertThat(seconds("idle_until - opened_at", token)).isEqualTo(15 * 60);
        assertThat(seconds("ends_at - opened_at", token)).isEqualTo(10 * 60 * 60);

        later(token, "14 minutes");
        assertThat(sessions.resolve(token)).as("asked in time").isPresent();
        later(token, "14 minutes");
        assertThat(sessions.resolve(token)).as("being asked keeps it open").isPresent();
        later(token, "15 minutes");
        assertThat(sessions.resolve(token)).isEmpty();

        String old = sessions.open(person, true);
        TestRegion.asOwner(
                "update access.session set ends_at = now() where token_hash = ?", (Object) Sessions.hash(old));
        assertThat(sessions.resolve(old)).isEmpty();
    }

    @Test
    void lookingHowLongASessionLastsDoesNotKeepItAndAskingToStayDoes() {
        String token = sessions.open(person, true);
        Browser browser = Browser.withSession(port, token);
        later(token, "13 minutes");

        assertThat(Integer.parseInt(browser.get("/session.json").body())).isBetween(90, 120);
        assertThat(seconds("idle_until - now()", token)).isBetween(90L, 120L);

        // the page that the token of the form stands on keeps the session too
        browser.post("/session.json", Map.of());
        later(token, "13 minutes");
        assertThat(Integer.parseInt(browser.post("/session.json", Map.of()).body()))
                .isBetween(890, 900);
        assertThat(seconds("idle_until - now()", token)).isBetween(890L, 900L);

        later(token, "15 minutes");
        assertThat(browser.get("/session.json").body()).isEqualTo("0");
        assertThat(browser.post("/session.json", Map.of()).body()).isEqualTo("0");
    }

    @Test
    void aSessionIsNeverSaidToLastLongerThanTenHours() {
        String token = sessions.open(person, true);
        TestRegion.asOwner(
                "update access.session set ends_at = now() + interval '100 seconds' where token_hash = ?",
                (Object) Sessions.hash(token));

        assertThat(sessions.left(token)).isBetween(Duration.ofSeconds(90), Duration.ofSeconds(100));
        assertThat(sessions.resolve(token).orElseThrow().left())
                .isBetween(Duration.ofSeconds(90), Duration.ofSeconds(100));
    }

    @Test
    void somebodySeesTheirOwnSessionsAndNotThoseOfJobs() {
        String here = sessions.open(person, true);
        sessions.open(person, true);
        signIn.callAs(person);
        sessions.open(TestRegion.HANNA_FOCAL_POINT_HILVERSUM, true);

        List<OpenSession> seen = Callers.as(sessions.resolve(here).orElseThrow(), open::own);

        assertThat(seen).hasSize(2);
        assertThat(seen).filteredOn(OpenSession::here).hasSize(1);
    }

    @Test
    void somebodyEndsOneOrAllOthersAndNoneOfAnother() {
        String here = sessions.open(person, true);
        String there = sessions.open(person, true);
        String elsewhere = sessions.open(person, true);
        String others = sessions.open(TestRegion.HANNA_FOCAL_POINT_HILVERSUM, true);
        Caller me = sessions.resolve(here).orElseThrow();

        Callers.as(me, () -> open.end(idOf(there)));
        assertThat(sessions.resolve(there)).isEmpty();
        assertThat(sessions.resolve(elsewhere)).isPresent();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> Callers.as(me, () -> open.end(idOf(others))));

        Callers.as(me, open::endOthers);
        assertThat(sessions.resolve(elsewhere)).isEmpty();
        assertThat(sessions.resolve(here)).isPresent();
        assertThat(sessions.resolve(others)).isPresent();
    }

    @Test
    void endingThemTakesAFreshProof() {
        Caller me = signIn.callAs(person);
        String there = sessions.open(person, true);
        TestRegion.asOwner(
                "update access.session set proven_at = now() - interval '6 minutes' where token_hash = ?",
                (Object) Sessions.hash(me.token()));
        Browser browser = Browser.of(port, me);

        for (String step : List.of("/me/sessions/" + idOf(there).value() + "/end", "/me/sessions/end-others")) {
            assertThat(Guest.location(browser.post(step, Map.of()))).as(step).isEqualTo("/prove?to=/me/sessions");
        }

        assertThat(sessions.resolve(there)).isPresent();
    }

    @Test
    void anAdministratorSeesAndEndsThoseOfAColleague() {
        String token = sessions.open(person, true);
        Browser ada = Browser.of(port, signIn.callAs(TestRegion.ADA_ADMINISTRATOR));
        String page = "/admin/people/" + person.value();

        assertThat(Jsoup.parse(ada.get(page).body()).text()).contains("Open sessies");
        assertThat(ada.post(page + "/sessions/end", Map.of()).statusCode()).isEqualTo(302);

        assertThat(sessions.resolve(token)).isEmpty();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> as(TestRegion.HANNA_FOCAL_POINT_HILVERSUM, () -> open.administered(person)));
    }

    private static SessionId idOf(String token) {
        return new SessionId(UUID.fromString(text("id", token)));
    }

    private static long seconds(String interval, String token) {
        return Long.parseLong(text("extract(epoch from " + interval + ")::int", token));
    }

    private static String text(String what, String token) {
        return TestRegion.asOwnerText(
                "select " + what + " from access.session where token_hash = ?", Sessions.hash(token));
    }

    // As if so much time had passed since: what lies ahead comes nearer.
    private static void later(String token, String time) {
        TestRegion.asOwner(
                "update access.session set idle_until = idle_until - interval '%s' where token_hash = ?"
                        .formatted(time),
                (Object) Sessions.hash(token));
    }

    private <T> T as(PersonId who, Supplier<T> work) {
        return Callers.as(signIn.callAs(who), work);
    }
}
