package nl.baken.emergencies;

import static nl.baken.access.TestRegion.FRED_AUDITOR;
import static nl.baken.access.TestRegion.HANNA_FOCAL_POINT_HILVERSUM;
import static nl.baken.access.TestRegion.HUGO_FOCAL_POINT_HUIZEN;
import static nl.baken.access.TestRegion.MAUD_MANAGER;
import static nl.baken.access.TestRegion.ZOE_CARE_COORDINATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.baken.access.Browser;
import nl.baken.access.Caller;
import nl.baken.access.Callers;
import nl.baken.access.PersonId;
import nl.baken.access.Role;
import nl.baken.access.SignIn;
import nl.baken.access.TestRegion;
import nl.baken.chain.Kind;
import nl.baken.chain.Persona;
import nl.baken.chain.Records;
import nl.baken.logbook.Verdict;
import nl.baken.platform.TestDatabase;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The emergency button opens one record for an hour, to be read, and others look at that. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class EmergencyTests {

    private static final PersonId NOOR_ELSEWHERE =
            new PersonId(UUID.nameUUIDFromBytes("noor".getBytes(StandardCharsets.UTF_8)));

    @LocalServerPort
    int port;

    @Autowired
    Records records;

    @Autowired
    EmergencyDesk desk;

    @Autowired
    SignIn signIn;

    private String signal = "";

    @BeforeEach
    void aSignalOfHilversum() throws SQLException {
        TestRegion.found();
        try (Connection owner = TestDatabase.connectAsOwner()) {
            TestRegion.hired(owner, NOOR_ELSEWHERE, "Noor", TestRegion.HILVERSUM, Role.CARE_COORDINATOR);
        }
        signal = records.of(Kind.SIGNAL, Persona.HANNA.holder());
    }

    @Test
    void opensOneRecordToWhoBrokeTheGlassAndToNobodyElse() throws SQLException {
        String another = records.of(Kind.SIGNAL, Persona.HANNA.holder());
        Browser hugo = browser(HUGO_FOCAL_POINT_HUIZEN);
        assertThat(hugo.get("/signals/" + signal).statusCode()).isEqualTo(404);

        HttpResponse<String> begun = press(hugo, number(signal));

        assertThat(begun.headers().firstValue("location")).hasValue("/signals/" + signal);
        assertThat(hugo.get("/signals/" + signal).body()).contains("kanarie-signaal");
        assertThat(hugo.get("/signals/" + another).statusCode()).isEqualTo(404);
        assertThat(browser(ZOE_CARE_COORDINATOR).get("/signals/" + signal).statusCode())
                .isEqualTo(404);
        assertThat(count(ZOE_CARE_COORDINATOR)).isZero();
        assertThat(count(HUGO_FOCAL_POINT_HUIZEN)).isPositive();
    }

    @Test
    void letsNothingBeChanged() {
        Browser hugo = browser(HUGO_FOCAL_POINT_HUIZEN);
        press(hugo, number(signal));

        for (String form : List.of("/note", "/close", "/assessment", "/involved")) {
            assertThat(hugo.get("/signals/" + signal + form).statusCode()).isEqualTo(404);
            assertThat(hugo.post("/signals/" + signal + form, Map.of()).statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void endsAfterAnHourByItself() throws SQLException {
        Browser hugo = browser(HUGO_FOCAL_POINT_HUIZEN);
        press(hugo, number(signal));

        later("59 minutes 50 seconds");
        assertThat(hugo.get("/signals/" + signal).statusCode()).isEqualTo(200);

        later("15 seconds");
        assertThat(hugo.get("/signals/" + signal).statusCode()).isEqualTo(404);
        assertThat(count(HUGO_FOCAL_POINT_HUIZEN)).as("not for bare SQL either").isZero();
    }

    @Test
    void isOverWhenTheClockIsSetHoweverItIsSet() throws SQLException {
        Browser hugo = browser(HUGO_FOCAL_POINT_HUIZEN);
        press(hugo, number(signal));

        later("-1 hour");
        assertThat(hugo.get("/signals/" + signal).statusCode()).as("set back").isEqualTo(404);
        assertThat(count(HUGO_FOCAL_POINT_HUIZEN)).as("not for bare SQL either").isZero();

        later("3 hours");
        assertThat(hugo.get("/signals/" + signal).statusCode())
                .as("set forward")
                .isEqualTo(404);
        assertThat(count(HUGO_FOCAL_POINT_HUIZEN)).isZero();
    }

    @Test
    void takesAProofOfNowAndNotOfBeforeTheClockWasSetBack() throws SQLException {
        Browser hugo = browser(HUGO_FOCAL_POINT_HUIZEN);
        owner(
                "update access.session set proven_at = now() + interval '1 hour' where person = ?",
                HUGO_FOCAL_POINT_HUIZEN.value());

        assertThat(press(hugo, number(signal)).headers().firstValue("location")).hasValue("/prove?to=/emergency");
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(this::pressedByBareSql)
                .withMessageContaining("no fresh proof");
    }

    private void pressedByBareSql() throws SQLException {
        Caller hugo = signIn.callAs(HUGO_FOCAL_POINT_HUIZEN);
        owner(
                "update access.session set proven_at = now() + interval '1 hour' where person = ?",
                HUGO_FOCAL_POINT_HUIZEN.value());
        try (Connection connection = TestDatabase.connectAsApp()) {
            connection.setAutoCommit(false);
            first(connection, "select set_config('baken.session', ?, true)", hugo.token());
            first(
                    connection,
                    "select access.break_glass(gen_random_uuid(), ?, 'DANGER', current_date)::text",
                    number(signal));
        }
    }

    @Test
    void answersAlikeToAWrongNumberAndToWhatItDoesNotOpen() {
        String dossier = records.of(Kind.DOSSIER, Persona.ZOE.holder());
        String own = records.of(Kind.SIGNAL, Persona.VISITOR.holder());
        Browser hugo = browser(HUGO_FOCAL_POINT_HUIZEN);
        String dossierNumber = asked("select number from dossiers.dossier where id = ?", dossier)
                .getFirst();

        for (String number : List.of("S-0000-000", "zomaar", dossierNumber, number(own))) {
            HttpResponse<String> answer = press(hugo, number);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("Dit nummer kennen we niet, of de noodknop is er niet voor nodig.");
        }
        assertThat(asked("select id from access.emergency where record = ?", dossier))
                .isEmpty();
    }

    @Test
    void takesAFreshProofAndAReason() throws SQLException {
        Browser hugo = browser(HUGO_FOCAL_POINT_HUIZEN);
        assertThat(hugo.post("/emergency", Map.of("number", number(signal), "reason", "", "said", ""))
                        .body())
                .contains("Niet alles is goed ingevuld");
        owner(
                "update access.session set proven_at = now() - interval '6 minutes' where person = ?",
                HUGO_FOCAL_POINT_HUIZEN.value());
        assertThat(press(hugo, number(signal)).headers().firstValue("location")).hasValue("/prove?to=/emergency");
        assertThat(asked("select id from access.emergency where record = ?", signal))
                .isEmpty();
    }

    @Test
    void tellsWhoeverHoldsTheRecordAndTheReviewerAtOnce() {
        press(browser(HUGO_FOCAL_POINT_HUIZEN), number(signal));
        String page = page();

        Browser hanna = browser(HANNA_FOCAL_POINT_HILVERSUM);
        assertThat(duties(HANNA_FOCAL_POINT_HILVERSUM)).contains("EMERGENCY_TOLD " + page);
        assertThat(duties(FRED_AUDITOR)).contains("EMERGENCY_REVIEW " + page);
        assertThat(hanna.get(page).body()).contains("Hugo").contains("er is brand");
        assertThat(hanna.post(page + "/seen", Map.of()).statusCode()).isEqualTo(302);
        assertThat(duties(HANNA_FOCAL_POINT_HILVERSUM)).doesNotContain("EMERGENCY_TOLD " + page);
        assertThat(browser(ZOE_CARE_COORDINATOR).get(page).statusCode())
                .as("is nobody else's to know")
                .isEqualTo(404);
    }

    @Test
    void isReviewedBySomebodyElseAndAfterThreeWorkingDaysTheManagerIsAskedToo() throws SQLException {
        press(browser(HUGO_FOCAL_POINT_HUIZEN), number(signal));
        String page = page();
        assertThat(duties(MAUD_MANAGER)).doesNotContain("EMERGENCY_LATE " + page);
        assertThat(browser(MAUD_MANAGER).get(page).statusCode()).isEqualTo(404);

        // later than whatever else waits for the supervisor
        owner("update access.emergency set review_by = date '2001-01-01' where record = ?", UUID.fromString(signal));

        assertThat(duties(MAUD_MANAGER)).contains("EMERGENCY_LATE " + page);
        assertThat(browser(FRED_AUDITOR).get("/").body())
                .as("first on the page where the reviewer starts")
                .contains(page);
        assertThat(browser(MAUD_MANAGER).get(page).body()).contains("Beoordelen");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> Callers.as(
                        signIn.callAs(HUGO_FOCAL_POINT_HUIZEN), () -> desk.review(id(), Verdict.ACCEPTED, "goed")));
        assertThat(browser(FRED_AUDITOR)
                        .post(page + "/review", Map.of("verdict", "FOLLOW_UP", "found", "sprak met Hugo"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(duties(FRED_AUDITOR)).doesNotContain("EMERGENCY_REVIEW " + page);
        assertThat(duties(MAUD_MANAGER)).doesNotContain("EMERGENCY_LATE " + page);
        assertThat(browser(FRED_AUDITOR).get(page).body()).contains("sprak met Hugo");
    }

    @Test
    void isNotReviewedByWhoBrokeTheGlassWhateverElseTheyAre() throws SQLException {
        press(browser(HUGO_FOCAL_POINT_HUIZEN), number(signal));
        EmergencyId id = id();
        UUID holding = UUID.randomUUID();
        owner(
                "insert into access.holding (id, person, post, valid_from) values (?, ?, ?, current_date)",
                holding,
                HUGO_FOCAL_POINT_HUIZEN.value(),
                TestRegion.post(TestRegion.REGION, Role.AUDITOR).value());
        try {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> Callers.as(
                            signIn.callAs(HUGO_FOCAL_POINT_HUIZEN), () -> desk.review(id, Verdict.ACCEPTED, "goed")));
        } finally {
            owner("delete from access.holding where id = ?", holding);
        }
    }

    @Test
    void marksEveryReadingInBothLogs() {
        Caller hugo = signIn.callAs(HUGO_FOCAL_POINT_HUIZEN);
        Browser browser = Browser.of(port, hugo);
        press(browser, number(signal));

        browser.get("/signals/" + signal);

        String session = " and session = '" + hugo.session() + "'";
        assertThat(asked("select action from logbook.act where record = ?" + session, signal))
                .isNotEmpty()
                .containsOnly("READ_IN_EMERGENCY");
        assertThat(asked(
                        "select p.activity from logbook.processing p join logbook.act a on a.id = p.span where a.record = ?"
                                + session,
                        signal))
                .isNotEmpty()
                .containsOnly("EMERGENCIES");
    }

    @Test
    void opensADossierButNeverWhereItsPersonCanBeFound() throws SQLException {
        String dossier = records.of(Kind.DOSSIER, Persona.ZOE.holder());
        Browser noor = browser(NOOR_ELSEWHERE);

        press(
                noor,
                asked("select number from dossiers.dossier where id = ?", dossier)
                        .getFirst());

        assertThat(noor.get("/dossiers/" + dossier).body()).contains("kanarie-client");
        assertThat(noor.get("/dossiers/" + dossier).body()).doesNotContain("/whereabouts");
        assertThat(noor.get("/dossiers/" + dossier + "/whereabouts").statusCode())
                .isEqualTo(404);
        try (Connection connection = connectAs(NOOR_ELSEWHERE)) {
            assertThat(first(
                            connection,
                            "select id from dossiers.whereabouts where dossier = ?",
                            UUID.fromString(dossier)))
                    .isEmpty();
        }
    }

    private HttpResponse<String> press(Browser browser, String number) {
        return browser.post("/emergency", Map.of("number", number, "reason", "DANGER", "said", "er is brand"));
    }

    private Browser browser(PersonId person) {
        return Browser.of(port, signIn.callAs(person));
    }

    private EmergencyId id() {
        return new EmergencyId(UUID.fromString(asked("select id from access.emergency where record = ?", signal)
                .getFirst()));
    }

    private String page() {
        return "/emergencies/" + id().value();
    }

    private void later(String time) throws SQLException {
        owner(
                "update access.emergency set begun_at = begun_at - interval '%1$s', ends_at = ends_at - interval '%1$s' where record = ?"
                        .formatted(time),
                UUID.fromString(signal));
    }

    private static String number(String signal) {
        return asked("select number from signals.signal where id = ?", signal).getFirst();
    }

    private List<String> duties(PersonId person) {
        try (Connection connection = connectAs(person)) {
            return first(connection, "select kind || ' ' || href from emergencies.duties");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private int count(PersonId person) throws SQLException {
        try (Connection connection = connectAs(person)) {
            return first(connection, "select id::text from signals.statement where signal = ?", UUID.fromString(signal))
                    .size();
        }
    }

    private Connection connectAs(PersonId person) throws SQLException {
        Connection connection = TestDatabase.connectAsApp();
        connection.setAutoCommit(false);
        first(
                connection,
                "select set_config('baken.session', ?, true)",
                signIn.callAs(person).token());
        return connection;
    }

    private static List<String> asked(String sql, String record) {
        try (Connection owner = TestDatabase.connectAsOwner()) {
            return first(owner, sql, UUID.fromString(record));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> first(Connection connection, String sql, Object... values) throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }

    private static void owner(String sql, Object... values) throws SQLException {
        try (Connection owner = TestDatabase.connectAsOwner();
                PreparedStatement statement = owner.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
