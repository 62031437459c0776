package nl.baken.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.baken.access.Browser;
import nl.baken.access.Caller;
import nl.baken.access.DoorUsed;
import nl.baken.access.PersonId;
import nl.baken.access.SignIn;
import nl.baken.access.TestRegion;
import nl.baken.platform.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;

/** Whatever a colleague asks that touches a record is a line of the audit log: who, what, which, when, from where, result. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Isolated("takes the right to write the audit log away for a moment")
class ActLinesTests {

    private final SignIn signIn;
    private final ApplicationEventPublisher events;

    @LocalServerPort
    private int port;

    @Autowired
    ActLinesTests(SignIn signIn, ApplicationEventPublisher events) {
        this.signIn = signIn;
        this.events = events;
        TestRegion.found();
    }

    @Test
    void aChangeByTheAdministratorIsALine() throws SQLException {
        Caller ada = signIn.callAs(TestRegion.ADA_ADMINISTRATOR);

        String login = "nieuw" + UUID.randomUUID();

        Browser.of(port, ada)
                .post("/admin/people", Map.of("name", "Nieuw", "login", login, "active", "true", "version", "0"));

        assertThat(lines(ada))
                .containsExactly("ADMINISTER POST /admin/people null DONE " + TestRegion.ADA_ADMINISTRATOR.value());
    }

    @Test
    void aFormThatComesBackDidNothing() throws SQLException {
        Caller ada = signIn.callAs(TestRegion.ADA_ADMINISTRATOR);

        Browser.of(port, ada).post("/admin/people", Map.of("name", "", "login", ""));

        assertThat(lines(ada))
                .containsExactly("ADMINISTER POST /admin/people null REFUSED " + TestRegion.ADA_ADMINISTRATOR.value());
    }

    @Test
    void askingForWhatIsNotYoursIsALineAsWell() throws SQLException {
        Caller zef = signIn.callAs(TestRegion.ZEF_CARE_COORDINATOR);
        UUID record = UUID.randomUUID();

        Browser.of(port, zef).get("/dossiers/" + record);
        Browser.of(port, zef).post("/dossiers/" + record + "/close", Map.of());

        assertThat(lines(zef))
                .containsExactly(
                        "READ_DOSSIER GET /dossiers/{id} %s REFUSED %s"
                                .formatted(record, TestRegion.ZEF_CARE_COORDINATOR.value()),
                        "KEEP_DOSSIER POST /dossiers/{id}/close %s REFUSED %s"
                                .formatted(record, TestRegion.ZEF_CARE_COORDINATOR.value()));
    }

    @Test
    void theWorklistAndItsKindTouchNoRecord() throws SQLException {
        Caller zef = signIn.callAs(TestRegion.ZEF_CARE_COORDINATOR);

        Browser.of(port, zef).get("/");
        Browser.of(port, zef).get("/dossiers");
        Browser.of(port, zef).get("/me/password");

        assertThat(lines(zef)).isEmpty();
    }

    @Test
    void whoReadsTheLogbookStandsInTheAuditLog() throws SQLException {
        Caller fred = signIn.callAs(TestRegion.FRED_AUDITOR);

        Browser.of(port, fred).get("/logbook.csv?about=nothing");

        assertThat(lines(fred))
                .containsExactly("READ_LOGBOOK GET /logbook.csv null DONE " + TestRegion.FRED_AUDITOR.value());
    }

    @Test
    void whatCannotBeWrittenDownIsNotAnswered() throws SQLException {
        Caller ada = signIn.callAs(TestRegion.ADA_ADMINISTRATOR);
        Caller fred = signIn.callAs(TestRegion.FRED_AUDITOR);
        as("revoke insert on logbook.act from baken_app, baken_door");
        try {
            assertThat(Browser.of(port, ada)
                            .post("/admin/people", Map.of("name", "", "login", ""))
                            .statusCode())
                    .isEqualTo(503);
            assertThat(Browser.of(port, fred).get("/logbook").statusCode()).isEqualTo(503);
            assertThat(Browser.of(port, ada)
                            .post("/login", Map.of("login", "nobody", "password", "nothing at all"))
                            .statusCode())
                    .isEqualTo(503);
        } finally {
            as("grant insert on logbook.act to baken_app, baken_door");
        }
        assertThat(Browser.of(port, fred).get("/logbook").statusCode()).isEqualTo(200);
    }

    @Test
    void everySignInIsALineAndWhatWasTypedIsNot() throws SQLException {
        PersonId paul = TestRegion.PAUL_POLICE;
        signIn.setPassword(paul, "een lang wachtwoord van Paul");
        Instant before = Instant.now();
        Browser nobody = Browser.of(port, signIn.callAs(TestRegion.PAUL_POLICE));

        events.publishEvent(new DoorUsed(DoorUsed.How.SIGNED_IN, paul, null)); // what a second factor leads to
        nobody.post("/login", Map.of("login", "test-paul", "password", "geraden-wachtwoord"));
        nobody.post("/login", Map.of("login", "verzonnen-login", "password", "geraden-wachtwoord"));
        nobody.post("/logout", Map.of());

        assertThat(at("at >= '" + before + "' and action like 'DOOR%'"))
                .containsExactly(
                        "DOOR_SIGNED_IN  null DONE " + paul.value(),
                        "DOOR_PASSWORD_REFUSED POST /login %s REFUSED null".formatted(paul.value()),
                        "DOOR_PASSWORD_REFUSED POST /login null REFUSED null",
                        "DOOR_SIGNED_OUT POST /logout null DONE " + paul.value());
        assertThat(number("select count(*) from logbook.act a where a::text ~ 'verzonnen-login|geraden'"))
                .isZero();
    }

    @Test
    void ofAVisitorNothingIsWritten() throws SQLException {
        long before = number("select count(*) from logbook.act");
        Browser visitor = Browser.of(port, signIn.callAs(TestRegion.HANNA_FOCAL_POINT_HILVERSUM));

        visitor.get("/report");
        visitor.post("/report/receipt", Map.of("code", "ABCD"));

        assertThat(number("select count(*) from logbook.act")).isEqualTo(before);
    }

    private static List<String> lines(Caller caller) throws SQLException {
        return at("session = '" + caller.session() + "'");
    }

    private static List<String> at(String condition) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection owner = TestDatabase.connectAsOwner();
                PreparedStatement statement =
                        owner.prepareStatement("select action, handler, record, result, actor from logbook.act where "
                                + condition + " order by id");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                lines.add("%s %s %s %s %s"
                        .formatted(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5)));
            }
        }
        return lines;
    }

    private static long number(String sql) throws SQLException {
        try (Connection owner = TestDatabase.connectAsOwner();
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void as(String sql) throws SQLException {
        try (Connection owner = TestDatabase.connectAsOwner();
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
