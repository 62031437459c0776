package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.baken.logbook.Counting;
import nl.baken.platform.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What tries to get past the guards is known within a minute: a number, one line of it, and nothing of what was sent. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Isolated("counts what anybody sends")
class TurnedAwayTests {

    private static final Duration WITHIN = Duration.ofSeconds(30);
    private static final Duration ARRIVED = Duration.ofSeconds(1);

    private final SignIn signIn;
    private final People people;
    private final Counting counting;
    private final Instant before = Instant.now().truncatedTo(ChronoUnit.MINUTES);

    @LocalServerPort
    private int port;

    @Autowired
    TurnedAwayTests(SignIn signIn, People people, Counting counting) {
        this.signIn = signIn;
        this.people = people;
        this.counting = counting;
        TestRegion.found();
    }

    @Test
    void aBrakedTryIsALineAndTheNextOnesAreANumber() throws Exception {
        PersonId person = Callers.as(
                signIn.callAs(TestRegion.ADA_ADMINISTRATOR), () -> people.add("Iemand", "p" + UUID.randomUUID()));
        String login = Callers.as(
                signIn.callAs(TestRegion.ADA_ADMINISTRATOR),
                () -> people.find(person).orElseThrow().login());
        signIn.setPassword(person, "een lange zin als wachtwoord");

        for (int time = 0; time < Brake.FREE + 4; time++) {
            signIn.signIn(login, "geraden-" + time, "");
        }

        assertThat(counted("BRAKED", person)).isEqualTo(4);
        assertThat(counted("PASSWORD_REFUSED", person)).isEqualTo(Brake.FREE);
        assertThat(lines("DOOR_BRAKED", person)).containsExactly("REFUSED null");
        assertThat(lines("DOOR_PASSWORD_REFUSED", person)).hasSize(Brake.FREE);
    }

    @Test
    void aForgedFormIsKnownByTheSessionThatItCameIn() throws Exception {
        PersonId petra = TestRegion.PETRA_CONTACT_POINT;
        Browser browser = Browser.of(port, signIn.callAs(petra));

        assertThat(browser.send(browser.request("/me/password").POST(BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(403);

        assertThat(counted("FORM_FORGED", petra)).isPositive();
        assertThat(lines("DOOR_FORM_FORGED", petra)).contains("REFUSED null");
    }

    @Test
    void aStrangeAddressIsKnownByTheSessionThatItCameIn() throws Exception {
        PersonId petra = TestRegion.PETRA_CONTACT_POINT;

        assertThat(Browser.of(port, signIn.callAs(petra)).get("/me;kanarie=1").statusCode())
                .isEqualTo(400);

        assertThat(counted("ADDRESS_REFUSED", petra)).isPositive();
        assertThat(lines("DOOR_ADDRESS_REFUSED", petra)).contains("REFUSED null");
    }

    @Test
    void aFieldThatWasTamperedWithIsKnownAndAMistakeIsNot() throws Exception {
        PersonId petra = TestRegion.PETRA_CONTACT_POINT;
        Browser browser = Browser.of(port, signIn.callAs(petra));
        long known = times("FIELD_REFUSED", petra);
        int told = lines("DOOR_FIELD_REFUSED", petra).size();

        browser.post("/breaches", Map.of("kind", "", "what", ""));
        browser.post("/me/absence", Map.of("deputy", "", "from", "morgen", "until", ""));
        settle();
        long mistakes = times("FIELD_REFUSED", petra) - known;
        browser.post("/breaches", Map.of("rows[kanarie]", "x"));

        assertThat(mistakes).isZero();
        assertThat(counted("FIELD_REFUSED", petra, known)).isEqualTo(known + 1);
        assertThat(lines("DOOR_FIELD_REFUSED", petra))
                .hasSizeBetween(1, told + 1)
                .containsOnly("REFUSED null");
    }

    @Test
    void aFieldThatIsSentTwiceIsTamperedWith() throws Exception {
        PersonId maud = TestRegion.MAUD_MANAGER;
        long known = times("FIELD_REFUSED", maud);

        assertThat(Browser.of(port, signIn.callAs(maud))
                        .post("/breaches", "application/x-www-form-urlencoded", "story=a&story=b")
                        .statusCode())
                .isEqualTo(400);

        assertThat(counted("FIELD_REFUSED", maud, known)).isEqualTo(known + 1);
    }

    @Test
    void aChoiceThatWasNotOfferedIsTamperedWith() throws Exception {
        PersonId karim = TestRegion.KARIM_CHAIN_DIRECTOR;

        Browser.of(port, signIn.callAs(karim)).post("/reports/new", Map.of("about.subject", "kanarie"));

        Instant end = Instant.now().plus(WITHIN);
        while (times("FIELD_REFUSED", karim) == 0 && Instant.now().isBefore(end)) {
            Thread.sleep(Duration.ofMillis(200));
        }
        assertThat(times("FIELD_REFUSED", karim)).as("by the job itself").isPositive();
    }

    @Test
    void ofWhoeverMayBeReportingNothingIsKept() throws Exception {
        Guest reporter = new Guest(port);
        settle();
        long before = ofNobody();

        reporter.get("/report;kanarie=1");
        reporter.get("/login/..;/report");
        reporter.send("/report/receipt", "code%5Bkanarie%5D=x");
        reporter.send("/report/receipt", "code=ABCD-EFGH-JKMN-PQRS");
        settle();
        assertThat(ofNobody()).isEqualTo(before);

        reporter.get("/login;kanarie=1");
        String token = reporter.page("/login").select("input[name=_csrf]").val();
        reporter.send("/login", "login=een&login=twee&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8));
        settle();
        assertThat(ofNobody()).as("of others it is counted").isEqualTo(before + 2);
    }

    private static long ofNobody() throws SQLException {
        return numbers(
                "select coalesce(sum(times), 0) from logbook.rebuff where whose is null and how in ('ADDRESS_REFUSED', 'FIELD_REFUSED')");
    }

    // An answer may be there before what is counted about it.
    private long counted(String how, PersonId whose) throws Exception {
        return counted(how, whose, 0);
    }

    private long counted(String how, PersonId whose, long known) throws Exception {
        Instant end = Instant.now().plus(WITHIN);
        long times = known;
        while (times == known && Instant.now().isBefore(end)) {
            counting.write();
            times = times(how, whose);
        }
        return times;
    }

    private void settle() throws InterruptedException {
        Thread.sleep(ARRIVED);
        counting.write();
    }

    private long times(String how, PersonId whose) throws SQLException {
        return numbers(
                "select coalesce(sum(times), 0) from logbook.rebuff where how = ? and whose = ? and minute >= '"
                        + before + "'",
                how,
                whose.value());
    }

    private List<String> lines(String action, PersonId about) throws SQLException {
        try (Connection owner = TestDatabase.connectAsOwner();
                PreparedStatement statement = owner.prepareStatement(
                        "select result, actor from logbook.act where action = ? and record = ? order by id")) {
            statement.setString(1, action);
            statement.setObject(2, about.value());
            List<String> lines = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    lines.add(row.getString(1) + " " + row.getString(2));
                }
            }
            return lines;
        }
    }

    private static long numbers(String sql, Object... values) throws SQLException {
        try (Connection owner = TestDatabase.connectAsOwner();
                PreparedStatement statement = owner.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
