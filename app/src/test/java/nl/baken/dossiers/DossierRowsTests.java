package nl.baken.dossiers;

import static nl.baken.access.TestRegion.BEA_REGIONAL_COORDINATION;
import static nl.baken.access.TestRegion.FRED_AUDITOR;
import static nl.baken.access.TestRegion.HANNA_FOCAL_POINT_HILVERSUM;
import static nl.baken.access.TestRegion.HUGO_FOCAL_POINT_HUIZEN;
import static nl.baken.access.TestRegion.KARIM_CHAIN_DIRECTOR;
import static nl.baken.access.TestRegion.MAUD_MANAGER;
import static nl.baken.access.TestRegion.PAUL_POLICE;
import static nl.baken.access.TestRegion.ZOE_CARE_COORDINATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import nl.baken.access.Caller;
import nl.baken.access.Callers;
import nl.baken.access.PersonId;
import nl.baken.access.SignIn;
import nl.baken.access.TestRegion;
import nl.baken.platform.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** What the rows of a dossier show to somebody who asks the database itself. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class DossierRowsTests {

    @Autowired
    DossierDesk desk;

    @Autowired
    ContactDesk contacts;

    @Autowired
    IdentityDesk identities;

    @Autowired
    SignIn signIn;

    private DossierId id = DossierId.next();

    @BeforeEach
    void openDossier() {
        TestRegion.found();
        Callers.as(signIn.callAs(ZOE_CARE_COORDINATOR), () -> {
            id = desk.open(DossierMother.about(Canaries.person()));
            contacts.note(id, new Note("CONVERSATION", "OBSERVED", LocalDate.of(2019, 3, 4), Canaries.TOLD));
            contacts.setSafeContact(id, new SafeContact("PHONE", Answer.NO, Canaries.REMARK));
            contacts.addRelative(id, new Relative("SIBLING", Answer.YES, Canaries.RELATIVE, Canaries.RELATIVE_PHONE));
            identities.enterConsent(id, new Consent("REFUSED", Canaries.CONSENT));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dossier",
                "identity",
                "identity_index",
                "nature",
                "residence",
                "consent",
                "contact_note",
                "safe_contact",
                "relative",
                "timeline"
            })
    void areThereForTheirKeeperAndForNobodyElse(String table) throws SQLException {
        String rows = "select count(%2$s) from dossiers.%1$s where %2$s = ?"
                .formatted(table, table.equals("dossier") ? "id" : "dossier");

        assertThat(count(ZOE_CARE_COORDINATOR, rows)).isPositive();
        for (PersonId other : List.of(
                HANNA_FOCAL_POINT_HILVERSUM,
                KARIM_CHAIN_DIRECTOR,
                PAUL_POLICE,
                MAUD_MANAGER,
                BEA_REGIONAL_COORDINATION,
                FRED_AUDITOR)) {
            assertThat(count(other, rows)).isZero();
        }
    }

    @Test
    void keepTheHashesThatFindPeopleToThemselves() throws SQLException {
        try (Connection connection = connectAs(ZOE_CARE_COORDINATOR);
                PreparedStatement reading = connection.prepareStatement("select token from dossiers.identity_index")) {
            assertThatThrownBy(reading::executeQuery).hasMessageContaining("permission denied");
        }
    }

    @Test
    void areCountedByTheRegionAndByTheirOwnMunicipality() throws SQLException {
        String facts = "select count(*) from dossiers.facts where record = ?";

        for (PersonId counting : List.of(
                ZOE_CARE_COORDINATOR,
                KARIM_CHAIN_DIRECTOR,
                MAUD_MANAGER,
                BEA_REGIONAL_COORDINATION,
                HANNA_FOCAL_POINT_HILVERSUM)) {
            assertThat(count(counting, facts)).isOne();
        }
        for (PersonId other : List.of(HUGO_FOCAL_POINT_HUIZEN, PAUL_POLICE, FRED_AUDITOR)) {
            assertThat(count(other, facts)).isZero();
        }
    }

    @Test
    void areNotChangedByWhoOnlyCounts() throws SQLException {
        try (Connection connection = connectAs(BEA_REGIONAL_COORDINATION);
                PreparedStatement change =
                        connection.prepareStatement("update dossiers.fact set sex = 'MALE' where record = ?")) {
            change.setObject(1, id.value());
            assertThat(change.executeUpdate()).isZero();
        }
    }

    @Test
    void areADutyOfSomebodyWithADate() throws SQLException {
        String duties = "select count(*) from dossiers.duties where record = ? and due is not null and owner = '%s'"
                .formatted(ZOE_CARE_COORDINATOR.value());

        assertThat(count(ZOE_CARE_COORDINATOR, duties)).isOne();
        assertThat(count(BEA_REGIONAL_COORDINATION, duties)).isZero();
    }

    @Test
    void holdNothingThatCouldBeRead() throws SQLException {
        StringBuilder everything = new StringBuilder();
        try (Connection owner = TestDatabase.connectAsOwner();
                Statement statement = owner.createStatement()) {
            statement.execute("set row_security = on");
            for (String table : tables(statement)) {
                try (ResultSet row = statement.executeQuery("select t::text from dossiers." + table + " t")) {
                    while (row.next()) {
                        everything.append(row.getString(1)).append('\n');
                    }
                }
            }
        }

        assertThat(everything).hasSizeGreaterThan(1_000).contains(id.value().toString());
        assertThat(Canaries.all()).allSatisfy(canary -> {
            assertThat(everything).doesNotContain(canary);
            assertThat(everything).doesNotContain(hex(canary));
        });
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(
                "select table_name from information_schema.tables where table_schema = 'dossiers' and table_type = 'BASE TABLE'")) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        return tables;
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    private int count(PersonId person, String sql) throws SQLException {
        try (Connection connection = connectAs(person);
                PreparedStatement counting = connection.prepareStatement(sql)) {
            counting.setObject(1, id.value());
            try (ResultSet row = counting.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private Connection connectAs(PersonId person) throws SQLException {
        Caller caller = signIn.callAs(person);
        Connection connection = TestDatabase.connectAsApp();
        connection.setAutoCommit(false);
        try (PreparedStatement setting = connection.prepareStatement("select set_config('baken.session', ?, true)")) {
            setting.setString(1, caller.token());
            setting.executeQuery().close();
        }
        return connection;
    }
}
