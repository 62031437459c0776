package nl.baken.trajectories;

import static nl.baken.access.TestRegion.ADA_ADMINISTRATOR;
import static nl.baken.access.TestRegion.PAUL_POLICE;
import static nl.baken.access.TestRegion.ZEF_CARE_COORDINATOR;
import static nl.baken.access.TestRegion.ZOE_CARE_COORDINATOR;
import static nl.baken.trajectories.Lanes.HOUSING;
import static nl.baken.trajectories.Lanes.WHAT;
import static nl.baken.trajectories.Lanes.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.baken.access.Access;
import nl.baken.access.Browser;
import nl.baken.access.Callers;
import nl.baken.access.PersonId;
import nl.baken.access.Role;
import nl.baken.access.SignIn;
import nl.baken.access.TestRegion;
import nl.baken.dossiers.DossierId;
import nl.baken.emergencies.Alarm;
import nl.baken.emergencies.EmergencyDesk;
import nl.baken.platform.TestDatabase;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What hangs from a dossier goes where it goes: into another dossier and out again, to a successor, and in the end away. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class LastingTests {

    private static final List<String> TABLES = List.of(
            "domain", "step", "law_answer", "legal_window", "goal", "measure", "interpreter", "child", "history");

    @Autowired
    Lanes lanes;

    @Autowired
    Overviews overviews;

    @Autowired
    EmergencyDesk emergencies;

    @Autowired
    StepDesk steps;

    @Autowired
    Access access;

    @Autowired
    SignIn signIn;

    @LocalServerPort
    int port;

    private DossierId one = DossierId.next();
    private DossierId other = DossierId.next();
    private StepId step = StepId.next();

    @BeforeEach
    void two() {
        one = lanes.housed();
        other = lanes.housed();
        step = lanes.planned(one, HOUSING, WHAT);
        lanes.planned(other, HOUSING, "Naar de tandarts");
        lanes.granted(one, WindowKind.REFLECTION, today().minusDays(80));
    }

    @Test
    void whatIsMergedKeepsItsLanesAndTakenApartItHasThemStill() {
        List<String> before = rows(one);
        merge();
        assertThat(rows(one)).isEqualTo(before);
        assertThat(page(one)).contains(WHAT).contains("/dossiers/" + other.value() + "/trajectories");
        assertThat(page(other))
                .contains("Naar de tandarts")
                .doesNotContain(WHAT)
                .contains("/dossiers/" + one.value() + "/trajectories");
        assertThat(lanes.duties(one)).contains("TRAJECTORY_STEP", "WINDOW_ENDS");
        zoe().post(
                        "/dossiers/" + one.value() + "/apart",
                        Map.of(
                                "reason",
                                "OTHER_PERSON",
                                "reviewOn",
                                today().plusDays(9).toString()));
        assertThat(rows(one)).isEqualTo(before);
        assertThat(lanes.planned(one, HOUSING, "Weer verder")).isNotNull();
    }

    @Test
    void inAPartNothingBeginsAndWhatIsOpenCanEnd() {
        merge();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> lanes.planned(one, HOUSING, "Nog iets"))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("dossiers.refused.part"));
        lanes.asZoe(() -> steps.finish(one, step, "Er was plek"));
        assertThat(lanes.state(step)).isEqualTo(StepState.DONE);
    }

    @Test
    void whatSomebodyLeavesIsCountedAndPassedOnAndNobodyButAnAdministratorCan() throws SQLException {
        assertThat(lanes.asked("select owner::text from trajectories.step where id = ?", step.value()))
                .containsExactly(ZOE_CARE_COORDINATOR.value().toString());
        String post = TestRegion.post(TestRegion.REGION, Role.CARE_COORDINATOR)
                .value()
                .toString();
        try (Connection ada = connectAs(ADA_ADMINISTRATOR)) {
            assertThat(asked(
                            ada,
                            "select sum(cases)::text from trajectories.left_by('" + ZOE_CARE_COORDINATOR.value()
                                    + "')"))
                    .isNotNull();
            asked(
                    ada,
                    "select trajectories.pass_on('%s', '%s', '%s')::text"
                            .formatted(ZOE_CARE_COORDINATOR.value(), post, ZEF_CARE_COORDINATOR.value()));
            assertThat(asked(
                            ada,
                            "select coalesce(sum(cases), 0)::text from trajectories.left_by('"
                                    + ZOE_CARE_COORDINATOR.value() + "') where post = '" + post + "'"))
                    .isEqualTo("0");
            ada.rollback();
        }
        try (Connection paul = connectAs(PAUL_POLICE)) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> asked(
                            paul,
                            "select sum(cases)::text from trajectories.left_by('" + ZOE_CARE_COORDINATOR.value()
                                    + "')"));
        }
    }

    @Test
    void theDatabaseItselfShowsNoRowToWhoHasNoTieAndChangesNoneForWhoOnlyReads() throws SQLException {
        try (Connection paul = connectAs(PAUL_POLICE)) {
            for (String table : TABLES) {
                assertThat(asked(
                                paul,
                                "select count(*)::text from trajectories." + table + " where dossier = '" + one.value()
                                        + "'"))
                        .as(table)
                        .isEqualTo("0");
            }
            assertThat(asked(paul, "select count(*)::text from trajectories.duties"))
                    .isEqualTo("0");
        }
        lanes.asZoe(() -> access.share(one, TestRegion.post(TestRegion.REGION, Role.CHAIN_DIRECTOR)));
        try (Connection karim = connectAs(TestRegion.KARIM_CHAIN_DIRECTOR);
                PreparedStatement change =
                        karim.prepareStatement("update trajectories.step set due = due + 1 where id = ?")) {
            change.setObject(1, step.value());
            assertThat(change.executeUpdate()).isZero();
        }
    }

    @Test
    void whoeverBrokeTheGlassReadsThemForAnHourAndChangesNothing() throws SQLException {
        PersonId noor = new PersonId(UUID.nameUUIDFromBytes("noor".getBytes(StandardCharsets.UTF_8)));
        try (Connection owner = TestDatabase.connectAsOwner()) {
            TestRegion.hired(owner, noor, "Noor", TestRegion.HILVERSUM, Role.CARE_COORDINATOR);
        }
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> lanes.as(noor, () -> overviews.of(one)));
        Callers.as(signIn.callAs(noor), () -> emergencies.begin(new Alarm(number(one), "DANGER", "Nood")));
        assertThat(lanes.as(noor, () -> overviews.of(one)).items())
                .extracting(item -> item.said().what())
                .contains(WHAT);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> Callers.as(signIn.callAs(noor), () -> steps.begin(one, step)));
    }

    @Test
    void theyGoWithTheirDossier() {
        for (String table : TABLES) {
            assertThat(lanes.asked(
                            "select confdeltype::text from pg_constraint where contype = 'f' and conrelid = ('trajectories.' || ?)::regclass"
                                    + " and confrelid in ('dossiers.dossier'::regclass, 'trajectories.goal'::regclass, 'trajectories.domain'::regclass,"
                                    + " 'trajectories.step'::regclass)",
                            table))
                    .as(table)
                    .isNotEmpty()
                    .containsOnly("c");
        }
    }

    private void merge() {
        zoe().post("/dossiers/" + one.value() + "/merge", Map.of("number", number(other)));
        assertThat(lanes.text("select state from dossiers.dossier where id = ?", one.value()))
                .isEqualTo("PART");
    }

    private List<String> rows(DossierId id) {
        return TABLES.stream()
                .flatMap(table -> lanes
                        .asked(
                                "select t::text from trajectories." + table + " t where dossier = ? order by 1",
                                id.value())
                        .stream())
                .toList();
    }

    private String page(DossierId id) {
        return zoe().get("/dossiers/" + id.value() + "/trajectories").body();
    }

    private String number(DossierId id) {
        return lanes.text("select number from dossiers.dossier where id = ?", id.value());
    }

    private Browser zoe() {
        return Browser.of(port, signIn.callAs(ZOE_CARE_COORDINATOR));
    }

    private static String asked(Connection connection, String sql) throws SQLException {
        try (PreparedStatement asking = connection.prepareStatement(sql);
                ResultSet row = asking.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    private Connection connectAs(PersonId person) throws SQLException {
        Connection connection = TestDatabase.connectAsApp();
        connection.setAutoCommit(false);
        try (PreparedStatement setting = connection.prepareStatement("select set_config('baken.session', ?, true)")) {
            setting.setString(1, signIn.callAs(person).token());
            setting.executeQuery().close();
        }
        return connection;
    }
}
