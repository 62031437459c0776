package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever proves who they are goes on with a token that nobody had before, and the one of before opens nothing. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class NewTokenTests {

    private static final String PASSWORD = "een lange zin als wachtwoord";
    private static final String ANOTHER = "paars konijn fietst naar huis";
    private static final String COOKIE = "baken_session";

    private final SignIn signIn;
    private final People people;
    private final Sessions sessions;
    private final String login = "p" + UUID.randomUUID();
    private PersonId person = PersonId.next();

    @LocalServerPort
    private int port;

    @Autowired
    NewTokenTests(SignIn signIn, People people, Sessions sessions) {
        this.signIn = signIn;
        this.people = people;
        this.sessions = sessions;
        TestRegion.found();
    }

    @BeforeEach
    void hire() {
        person = Callers.as(signIn.callAs(TestRegion.ADA_ADMINISTRATOR), () -> people.add("Iemand", login));
        signIn.setPassword(person, PASSWORD);
        TestRegion.alsoHolds(person, TestRegion.HUIZEN, Role.FOCAL_POINT);
    }

    @Test
    void provingTheSecondFactorEndsTheTokenOfBeforeAndKeepsTheSession() {
        Guest guest = new Guest(port);
        App app = inside(guest);
        String before = token(guest);
        String session = column("id", before);
        String end = column("ends_at", before);
        TestRegion.asOwner(
                "update access.session set proven_at = now() - interval '6 minutes' where person = ?", person.value());

        guest.post("/prove", Map.of("code", "000000"));
        assertThat(token(guest)).as("a wrong code proves nothing").isEqualTo(before);
        assertThat(Guest.location(guest.post("/prove", Map.of("code", app.code(), "to", "/me/sessions"))))
                .isEqualTo("/me/sessions");

        assertThat(sessions.resolve(before)).isEmpty();
        assertThat(guest.get("/me/password").statusCode()).as("proven").isEqualTo(200);
        assertThat(column("id", token(guest))).isEqualTo(session);
        assertThat(column("ends_at", token(guest)))
                .as("no longer than ten hours")
                .isEqualTo(end);
    }

    @Test
    void theProofStandsInTheLogUnderTheTokenThatAskedForIt() {
        Guest guest = new Guest(port);
        App app = inside(guest);
        String mark = sessions.resolve(token(guest)).orElseThrow().session();

        guest.post("/prove", Map.of("code", app.code()));

        assertThat(TestRegion.asOwnerText(
                        "select count(*) from logbook.act where action = 'DOOR_FACTOR_PROVEN' and session = ?", mark))
                .isEqualTo("1");
    }

    @Test
    void addingASecondFactorAndReplacingThePasswordDoSoToo() {
        Guest guest = new Guest(port);
        inside(guest);
        String first = token(guest);

        App another = App.of(guest.page("/me/factors").select(".code").text());
        guest.post("/me/factors", Map.of("code", another.code()));
        String second = token(guest);
        guest.post("/me/password", Map.of("current", PASSWORD, "password", ANOTHER, "again", ANOTHER));

        assertThat(sessions.resolve(first)).isEmpty();
        assertThat(sessions.resolve(second)).isEmpty();
        assertThat(guest.get("/me/password").statusCode()).isEqualTo(200);
    }

    @Test
    void signingInEndsTheSessionThatTheBrowserHadWhosever() {
        String earlier = sessions.open(TestRegion.HANNA_FOCAL_POINT_HILVERSUM, true);
        String elsewhere = sessions.open(TestRegion.HANNA_FOCAL_POINT_HILVERSUM, true);
        Guest guest = new Guest(port);
        guest.set(COOKIE, earlier);
        String mark = sessions.resolve(earlier).orElseThrow().session();

        inside(guest);

        assertThat(token(guest)).isNotEqualTo(earlier);
        assertThat(sessions.resolve(earlier)).isEmpty();
        assertThat(sessions.resolve(elsewhere)).as("of another browser").isPresent();
        assertThat(TestRegion.asOwnerText(
                        "select count(*) from logbook.act where action = 'DOOR_SIGNED_OUT' and session = ?", mark))
                .isEqualTo("1");
    }

    private App inside(Guest guest) {
        guest.signIn(login, PASSWORD);
        return guest.enrol();
    }

    private static String token(Guest guest) {
        return guest.cookie(COOKIE).orElseThrow();
    }

    private static String column(String name, String token) {
        return TestRegion.asOwnerText(
                "select " + name + "::text from access.session where token_hash = ?", Sessions.hash(token));
    }
}
