package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    @Test
    void aClockThatIsSetBackEndsWhatIsOpenAndForGood() {
        String token = sessions.open(person, true);
        Caller caller = sessions.resolve(token).orElseThrow();
        String here = sessions.open(TestRegion.HANNA_FOCAL_POINT_HILVERSUM, true);

        setBack(person, "1 hour");

        assertThat(sessions.resolve(token)).isEmpty();
        assertThat(sessions.left(token)).isZero();
        assertThat(asked(caller, "select access.caller()::text")).containsOnlyNulls();
        assertThat(as(TestRegion.ADA_ADMINISTRATOR, () -> open.administered(person)))
                .isEmpty();
        sessions.open(TestRegion.HUGO_FOCAL_POINT_HUIZEN, true);
        setBack(person, "-1 hour");
        assertThat(sessions.resolve(token))
                .as("nor when it is that late again: somebody signed in since")
                .isEmpty();
        assertThat(sessions.resolve(here)).as("used after the clock was set").isPresent();
    }

    @Test
    void aClockThatIsSetBackALittleIsNoticedByALittle() {
        String token = sessions.open(person, true);

        setBack(person, "2 seconds");

        assertThat(sessions.resolve(token)).isEmpty();
    }

    @Test
    void aClockThatIsSetForwardEndsWhatIsOpenToo() {
        String token = sessions.open(person, true);

        setBack(person, "-16 minutes");

        assertThat(sessions.resolve(token)).isEmpty();
        assertThat(sessions.left(token)).isZero();
    }

    @Test
    void aJobGoesOnWhateverTheClockSays() {
        Caller job = signIn.callAs(person);

        setBack(person, "30 days");
        sessions.open(TestRegion.HUGO_FOCAL_POINT_HUIZEN, true);

        assertThat(sessions.resolve(job.token())).isPresent();
        assertThat(asked(job, "select access.caller()::text"))
                .containsExactly(person.value().toString());
    }

    @Test
    void aClockThatIsSetMakesNoProofLastLonger() {
        String token = sessions.open(person, true);
        Caller caller = sessions.resolve(token).orElseThrow();
        assertThat(asked(caller, "select access.caller_is_fresh()::text")).containsExactly("true");

        for (String since : List.of("1 hour", "-5 minutes")) {
            TestRegion.asOwner(
                    "update access.session set proven_at = now() + interval '%s' where person = ?".formatted(since),
                    person.value());

            assertThat(asked(caller, "select access.caller_is_fresh()::text"))
                    .as(since)
                    .containsExactly("false");
            assertThat(Guest.location(Browser.withSession(port, token).get("/me/password")))
                    .as(since)
                    .isEqualTo("/prove?to=/me/password");
        }
    }

    // As if the clock was set back so long: all that was written lies that much later.
    private static void setBack(PersonId person, String time) {
        String moved = Stream.of("opened_at", "seen_at", "idle_until", "ends_at", "proven_at")
                .map(column -> column + " = " + column + " + interval '" + time + "'")
                .collect(Collectors.joining(", "));
        TestRegion.asOwner("update access.session set " + moved + " where person = ?", person.value());
    }

    private static List<String> asked(Caller caller, String sql) {
        return TestRegion.askedAs(caller, sql);
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
