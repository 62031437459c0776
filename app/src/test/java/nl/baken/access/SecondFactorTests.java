package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.baken.access.TimeCodes.Outcome;
import nl.baken.platform.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nobody works with a password alone. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SecondFactorTests {

    private static final String PASSWORD = "een lange zin als wachtwoord";

    private final SignIn signIn;
    private final People people;
    private final TimeCodes codes;
    private final String login = "p" + UUID.randomUUID();
    private PersonId person = PersonId.next();

    @LocalServerPort
    private int port;

    @Autowired
    SecondFactorTests(SignIn signIn, People people, TimeCodes codes) {
        this.signIn = signIn;
        this.people = people;
        this.codes = codes;
        TestRegion.found();
    }

    @BeforeEach
    void hire() {
        person = Callers.as(signIn.callAs(TestRegion.ADA_ADMINISTRATOR), () -> people.add("Iemand", login));
        signIn.setPassword(person, PASSWORD);
        TestRegion.alsoHolds(person, TestRegion.HUIZEN, Role.FOCAL_POINT);
    }

    @Test
    void whoeverHasNoneIsLedToChoosingOneAndReachesNothingElse() {
        Guest guest = new Guest(port);

        assertThat(Guest.location(guest.signIn(login, PASSWORD))).isEqualTo("/login/enrol");

        assertThat(guest.cookie("baken_session")).isEmpty();
        for (String page : List.of("/", "/me/factors", "/prove", "/me/password", "/signals")) {
            assertThat(Guest.location(guest.get(page))).as(page).isEqualTo("/login");
        }
        guest.enrol();
        assertThat(guest.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void aLinkLeadsFromThePasswordStraightToTheSecondFactor() {
        Guest guest = Invited.guest(port, signIn, person);

        assertThat(Guest.location(guest.post("/welcome", Map.of("password", PASSWORD, "again", PASSWORD))))
                .isEqualTo("/login/enrol");
    }

    @Test
    void whoeverHasOneProvesItAndCannotChooseAnotherWithThePassword() {
        App app = enrolled();
        Guest guest = new Guest(port);

        assertThat(Guest.location(guest.signIn(login, PASSWORD))).isEqualTo("/login/second");
        assertThat(Guest.location(guest.get("/login/enrol"))).isEqualTo("/login/second");
        assertThat(Guest.location(guest.post("/login/enrol", Map.of("code", app.code()))))
                .isEqualTo("/login/second");
        assertThat(Guest.location(guest.post("/login/enrol/passkey", Map.of("credential", "{}"))))
                .isEqualTo("/login/second");
        assertThat(Guest.location(guest.get("/"))).isEqualTo("/login");

        assertThat(Guest.location(guest.post("/login/second", Map.of("code", app.code()))))
                .isEqualTo("/");
        assertThat(guest.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void anEntryIsGoodOnceAndEndsWithThePersonsRightToSignIn() {
        App app = enrolled();
        Guest guest = new Guest(port);
        guest.signIn(login, PASSWORD);
        String entry = guest.cookie("baken_entry").orElseThrow();
        signIn.shutOut(person);

        assertThat(Guest.location(guest.post("/login/second", Map.of("code", app.code()))))
                .isEqualTo("/login");
        assertThat(entry).hasSize(43);
    }

    @Test
    void aCodeIsGoodOnce() {
        App app = given(TimeCode.stepAt(Instant.now()) - 5);
        String code = app.code();

        assertThat(codes.prove(person, code)).isEqualTo(Outcome.RIGHT);
        assertThat(codes.prove(person, code)).isEqualTo(Outcome.WRONG);
        assertThat(codes.prove(person, app.code())).isEqualTo(Outcome.RIGHT);
        assertThat(codes.prove(person, code)).isEqualTo(Outcome.EXPIRED);
    }

    @Test
    void oneThatHasJustExpiredIsToldApartAndCountsAsATry() {
        App app = enrolled();
        Guest guest = new Guest(port);
        guest.signIn(login, PASSWORD);

        for (int late = 0; late < Brake.FREE; late++) {
            assertThat(guest.post("/login/second", Map.of("code", app.expiredCode()))
                            .body())
                    .contains("Deze code is net verlopen");
        }

        assertThat(guest.post("/login/second", Map.of("code", app.expiredCode()))
                        .body())
                .as("who has to wait is told nothing")
                .contains("Deze code klopt niet")
                .doesNotContain("net verlopen");
        assertThat(codes.prove(person, app.code())).isEqualTo(Outcome.WRONG);
    }

    @Test
    void guessingCodesHasToWait() {
        App app = given(0);
        for (int guess = 0; guess < Brake.FREE; guess++) {
            codes.prove(person, "000000");
        }

        assertThat(codes.prove(person, app.code())).isEqualTo(Outcome.WRONG);
        TestRegion.asOwner("update access.attempt set locked_until = now()");
        assertThat(codes.prove(person, app.code())).isEqualTo(Outcome.RIGHT);
    }

    @Test
    void aRightCodeMakesTheWrongOnesBeforeItCountNoMore() {
        App app = given(0);
        for (int round = 0; round < 2; round++) {
            for (int guess = 1; guess < Brake.FREE; guess++) {
                assertThat(codes.prove(person, "000000")).isEqualTo(Outcome.WRONG);
            }
            assertThat(codes.prove(person, app.code())).isEqualTo(Outcome.RIGHT);
        }
    }

    @Test
    void theSecretOfAnAppLiesSealedWhereThePagesCannotRead() throws SQLException {
        App app = given(0);
        try (Connection owner = TestDatabase.connectAsOwner();
                Statement statement = owner.createStatement();
                var rows = statement.executeQuery("select secret from access.time_code")) {
            while (rows.next()) {
                assertThat(rows.getBytes(1)).hasSizeGreaterThan(app.secret().length);
                assertThat(new String(rows.getBytes(1), StandardCharsets.ISO_8859_1))
                        .doesNotContain(new String(app.secret(), StandardCharsets.ISO_8859_1));
            }
        }
        for (String table : List.of("time_code", "passkey", "entry", "question", "attempt", "credential", "session")) {
            try (Connection pages = TestDatabase.connectAsApp();
                    Statement statement = pages.createStatement()) {
                assertThatExceptionOfType(SQLException.class)
                        .as(table)
                        .isThrownBy(() -> statement.executeQuery("select * from access." + table))
                        .withMessageContaining("permission denied");
            }
        }
    }

    @Test
    void somebodyElsesSealedSecretDoesNotOpen() {
        given(0);
        PersonId other = TestRegion.HUGO_FOCAL_POINT_HUIZEN;
        TestRegion.asOwner(
                "insert into access.time_code select ?, secret, 0, added_on from access.time_code where person = ?",
                other.value(),
                person.value());
        try {
            assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> codes.prove(other, "000000"));
        } finally {
            codes.remove(other);
        }
    }

    @Test
    void aProofBringsBackToAPageOfOursAlone() {
        Guest guest = new Guest(port);
        guest.signIn(login, PASSWORD);
        App app = guest.enrol();

        assertThat(guest.page("/prove?to=/me/password").select("input[name=to]").val())
                .isEqualTo("/me/password");
        for (String elsewhere :
                List.of("https://example.org", "//example.org", "/\\example.org", "/nowhere", "/figures.csv", "x")) {
            assertThat(guest.page("/prove?to=" + URLEncoder.encode(elsewhere, StandardCharsets.UTF_8))
                            .select("input[name=to]")
                            .val())
                    .as(elsewhere)
                    .isEqualTo("/");
        }
        assertThat(Guest.location(guest.post("/prove", Map.of("code", app.code(), "to", "//example.org"))))
                .isEqualTo("/");
    }

    @Test
    void changingTheSecondFactorTakesAFreshProof() {
        Guest guest = new Guest(port);
        guest.signIn(login, PASSWORD);
        guest.enrol();
        assertThat(guest.page("/me/factors").select("svg.qr")).isNotEmpty();

        TestRegion.asOwner(
                "update access.session set proven_at = now() - interval '6 minutes' where person = ?", person.value());

        assertThat(guest.page("/me/factors").select("svg.qr, form[action='/me/factors']"))
                .isEmpty();
        for (String change : List.of("/me/factors", "/me/factors/passkey", "/me/factors/app/remove")) {
            assertThat(Guest.location(guest.post(change, Map.of("code", "123456"))))
                    .as(change)
                    .isEqualTo("/prove?to=/me/factors");
        }
    }

    @Test
    void theLastSecondFactorStays() {
        Guest guest = new Guest(port);
        guest.signIn(login, PASSWORD);
        guest.enrol();

        assertThat(Guest.location(guest.post("/me/factors/app/remove", Map.of())))
                .isEqualTo("/me/factors");
        assertThat(guest.page("/me/factors").text()).contains("Dit is uw laatste tweede factor");
        assertThat(codes.since(person)).isPresent();
    }

    private App enrolled() {
        return given(0);
    }

    private App given(long used) {
        byte[] secret = TimeCode.newSecret();
        codes.keep(person, secret, used);
        return App.of(TimeCode.letters(secret));
    }
}
