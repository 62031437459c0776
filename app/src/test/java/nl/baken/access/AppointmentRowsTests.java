package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import nl.baken.platform.TestDatabase;
import nl.baken.shared.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** The database lets nobody give a post alone, whatever the pages would do. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class AppointmentRowsTests {

    private static final PersonId ADA = TestRegion.ADA_ADMINISTRATOR;
    private static final PersonId FRED = TestRegion.FRED_AUDITOR;
    private static final PersonId HANNA = TestRegion.HANNA_FOCAL_POINT_HILVERSUM;
    private static final PersonId HUGO = TestRegion.HUGO_FOCAL_POINT_HUIZEN;
    private static final PostId DESK = TestRegion.post(TestRegion.HILVERSUM, Role.FOCAL_POINT);
    private static final PostId ADMINISTRATION = TestRegion.post(TestRegion.REGION, Role.ADMINISTRATOR);

    private static final String ASK = """
            insert into access.appointment (id, person, post, valid_from, at_once, due, proposed_by, proposed_at)
            values (gen_random_uuid(), ?, ?, current_date, ?, current_date, ?, now())
            """;
    private static final String CONFIRM = """
            update access.appointment set outcome = 'CONFIRMED', decided_by = access.caller(), decided_at = now() where id = ?
            """;
    private static final String DEPUTISE = """
            insert into access.absence (id, person, deputy, valid_from, valid_until)
            values (gen_random_uuid(), ?, ?, current_date, current_date)
            """;

    @Autowired
    AppointmentDesk desk;

    @Autowired
    Absences absences;

    @Autowired
    People people;

    @Autowired
    SignIn signIn;

    private PersonId noor = HANNA;
    private UUID asked = HANNA.value();

    @BeforeEach
    void somebodyIsAskedFor() {
        TestRegion.found();
        asked = Callers.as(signIn.callAs(ADA), () -> {
            noor = people.add("Noor", "p" + UUID.randomUUID());
            return desk.propose(noor, DESK, LocalDate.now(ZoneId.of("Europe/Amsterdam")), null)
                    .value();
        });
    }

    @AfterEach
    void nobodyStays() {
        TestRegion.asOwner("delete from access.appointment where id = ?", asked);
        TestRegion.asOwner("delete from access.holding where person = ?", noor.value());
    }

    @Test
    void nobodyWritesAHolding() throws SQLException {
        try (Connection app = connectAs(signIn.callAs(ADA))) {
            refused(
                    app,
                    "insert into access.holding (id, person, post, valid_from) values (gen_random_uuid(), ?, ?, current_date)",
                    noor.value(),
                    DESK.value());
            refused(app, "update access.holding set person = ? where person <> access.caller()", ADA.value());
            refused(app, "update access.post set role = 'FOCAL_POINT' where id = ?", ADMINISTRATION.value());
        }
    }

    @Test
    void nobodyAsksForThemselvesNorInTheNameOfAnotherNorAtOnce() throws SQLException {
        try (Connection app = connectAs(signIn.callAs(ADA))) {
            refused(app, ASK, noor.value(), ADMINISTRATION.value(), true, ADA.value());
            refused(app, ASK, ADA.value(), DESK.value(), false, ADA.value());
            refused(app, ASK, noor.value(), ADMINISTRATION.value(), false, FRED.value());
            assertThat(changed(app, ASK, noor.value(), ADMINISTRATION.value(), false, ADA.value()))
                    .isOne();
        }
        try (Connection app = connectAs(signIn.callAs(HANNA))) {
            refused(app, ASK, noor.value(), ADMINISTRATION.value(), false, HANNA.value());
        }
        try (Connection app = connectAs(stale(ADA))) {
            refused(app, ASK, noor.value(), ADMINISTRATION.value(), false, ADA.value());
        }
    }

    @Test
    void onlySomebodyElseConfirmsAndWithAFreshProof() throws SQLException {
        try (Connection app = connectAs(signIn.callAs(ADA))) {
            refused(app, CONFIRM, asked);
            refused(app, "update access.appointment set proposed_by = person where id = ?", asked);
        }
        try (Connection app = connectAs(signIn.callAs(HANNA))) {
            assertThat(changed(app, CONFIRM, asked)).isZero();
        }
        try (Connection app = connectAs(stale(FRED))) {
            refused(app, CONFIRM, asked);
        }
        try (Connection app = connectAs(signIn.callAs(FRED))) {
            assertThat(changed(app, CONFIRM, asked)).isOne();
        }
    }

    @Test
    void whoGetsThePostDoesNotConfirmItEvenAsAnAdministrator() throws SQLException {
        TestRegion.alsoHolds(noor, TestRegion.REGION, Role.ADMINISTRATOR);
        try (Connection app = connectAs(signIn.callAs(noor))) {
            assertThat(changed(app, CONFIRM, asked)).isZero();
        }
    }

    @Test
    void aHoldingOnlyEndsSooner() throws SQLException {
        TestRegion.alsoHolds(noor, TestRegion.HUIZEN, Role.FOCAL_POINT);
        String last = "update access.holding set valid_until = current_date + ? where person = ?";
        try (Connection app = connectAs(signIn.callAs(ADA))) {
            assertThat(changed(app, last, 5, noor.value())).isOne();
            refused(app, last, 6, noor.value());
            refused(app, last, -2, noor.value());
            refused(app, "update access.holding set valid_until = null where person = ?", noor.value());
            assertThat(changed(app, last, -1, noor.value())).isOne();
        }
    }

    @Test
    void noRuleGivesAPostThatNobodyWasAskedToConfirm() throws SQLException {
        try (Connection app = connectAs(signIn.callAs(ADA))) {
            refused(
                    app,
                    "insert into access.claim_rule (id, claim, value, post, joins) values (gen_random_uuid(), 'groups', 'x', ?, true)",
                    DESK.value());
        }
    }

    @Test
    void anAdministratorMakesNoDeputyOfThemselvesNorOfSomebodyWithoutTheRole() throws SQLException {
        TestRegion.alsoHolds(ADA, TestRegion.HILVERSUM, Role.FOCAL_POINT);
        LocalDate day = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
        try (Connection app = connectAs(signIn.callAs(ADA))) {
            refused(app, DEPUTISE, HUGO.value(), ADA.value());
            refused(app, DEPUTISE, HUGO.value(), noor.value());
            assertThat(changed(app, DEPUTISE, HUGO.value(), HANNA.value())).isOne();
            refused(app, "update access.absence set deputy = ? where person <> access.caller()", ADA.value());
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> Callers.as(signIn.callAs(ADA), () -> absences.report(HUGO, ADA, day, day)))
                    .returns("access.refused.yourself", Refused::key);
        } finally {
            TestRegion.asOwner("delete from access.holding where person = ? and post = ?", ADA.value(), DESK.value());
        }
    }

    private Caller stale(PersonId person) {
        Caller caller = signIn.callAs(person);
        TestRegion.asOwner(
                "update access.session set proven_at = now() - interval '6 minutes' where token_hash = ?",
                (Object) Sessions.hash(caller.token()));
        return caller;
    }

    // Nothing of it is kept: the connection is closed without a commit.
    private static Connection connectAs(Caller caller) throws SQLException {
        Connection connection = TestDatabase.connectAsApp();
        connection.setAutoCommit(false);
        try (PreparedStatement session = connection.prepareStatement("select set_config('baken.session', ?, true)")) {
            session.setString(1, caller.token());
            session.executeQuery().close();
        }
        return connection;
    }

    private static void refused(Connection app, String sql, Object... values) throws SQLException {
        Savepoint before = app.setSavepoint();
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> changed(app, sql, values))
                .satisfies(refusal -> assertThat(refusal.getSQLState()).isIn("42501", "23514"));
        app.rollback(before);
    }

    private static int changed(Connection app, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = app.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }
}
