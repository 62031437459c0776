package nl.baken.dossiers;

import static nl.baken.access.TestRegion.ADA_ADMINISTRATOR;
import static nl.baken.access.TestRegion.FRED_AUDITOR;
import static nl.baken.access.TestRegion.HANNA_FOCAL_POINT_HILVERSUM;
import static nl.baken.access.TestRegion.KARIM_CHAIN_DIRECTOR;
import static nl.baken.access.TestRegion.PAUL_POLICE;
import static nl.baken.access.TestRegion.ZOE_CARE_COORDINATOR;
import static nl.baken.dossiers.Shelter.NOOR_ELSEWHERE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import nl.baken.access.Access;
import nl.baken.access.PersonId;
import nl.baken.access.SignIn;
import nl.baken.platform.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** What the rows about whereabouts show to SQL that somebody brought into a page. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class WhereaboutsRowsTests {

    private static final List<PersonId> OTHERS = List.of(
            NOOR_ELSEWHERE,
            HANNA_FOCAL_POINT_HILVERSUM,
            KARIM_CHAIN_DIRECTOR,
            PAUL_POLICE,
            ADA_ADMINISTRATOR,
            FRED_AUDITOR);

    private static final List<String> INJECTED = List.of(
            "select place::text from dossiers.whereabouts_text",
            "select t::text from dossiers.whereabouts w join dossiers.whereabouts_text t on t.whereabouts = w.id",
            "select address::text from dossiers.whereabouts_text where whereabouts in (select whereabouts from dossiers.unsealing)",
            "select encode(place, 'hex') from dossiers.whereabouts_text or_1 where true or exists (select from access.tie)",
            "select (select max(encode(contact, 'hex')) from dossiers.whereabouts_text) from dossiers.duties where true",
            "select t::text from dossiers.duties d, dossiers.whereabouts_text t",
            "with gone as (update dossiers.whereabouts set until_on = current_date returning id) select t::text from gone join dossiers.whereabouts_text t on t.whereabouts = gone.id");

    @Autowired
    DossierDesk dossiers;

    @Autowired
    WhereaboutsDesk desk;

    @Autowired
    Access access;

    @Autowired
    SignIn signIn;

    private Shelter shelter;

    @BeforeEach
    void somebodyIsInAShelter() throws SQLException {
        shelter = new Shelter(signIn, dossiers, desk, access);
    }

    @AfterEach
    void forgetWhatIsNoSealedText() throws SQLException {
        try (Connection owner = TestDatabase.connectAsOwner()) {
            Shelter.done(owner, "delete from dossiers.unsealing where said = '\\x01'");
        }
    }

    @Test
    void areShownToNoQueryNotEvenOfTheHolder() throws SQLException {
        for (String query : INJECTED) {
            assertThat(asked(ZOE_CARE_COORDINATOR, query)).as(query).allMatch(row -> row == null);
            for (PersonId other : OTHERS) {
                assertThat(asked(other, query)).as(query).allMatch(row -> row == null);
            }
        }
    }

    @Test
    void areNotEvenKnownToExistForWhoeverMayNotOpenThem() throws SQLException {
        String known = "select id from dossiers.whereabouts union all select id from dossiers.unsealing";

        assertThat(asked(ZOE_CARE_COORDINATOR, known))
                .contains(shelter.place().value().toString());
        for (PersonId other : OTHERS) {
            assertThat(asked(other, known))
                    .doesNotContain(shelter.place().value().toString());
        }
    }

    @Test
    void areGivenToTheTransactionThatWritesDownWhyAndThatIsToldAtOnce() throws SQLException {
        try (Connection zoe = shelter.connectAs(ZOE_CARE_COORDINATOR)) {
            unseal(zoe, ZOE_CARE_COORDINATOR, "'VISIT'");
            assertThat(Shelter.first(zoe, "select place::text from dossiers.whereabouts_text"))
                    .as("the one place, and still sealed")
                    .singleElement()
                    .asString()
                    .startsWith("\\x02")
                    .doesNotContain(Shelter.PLACE);
            assertThat(Shelter.first(
                            zoe,
                            "select detail from dossiers.timeline where dossier = ? and code = 'WHEREABOUTS_OPENED'",
                            shelter.dossier().value()))
                    .containsExactly("VISIT");
            zoe.commit();
            Shelter.first(
                    zoe,
                    "select set_config('baken.session', ?, true)",
                    signIn.callAs(ZOE_CARE_COORDINATOR).token());
            assertThat(Shelter.first(zoe, "select place::text from dossiers.whereabouts_text"))
                    .as("no longer in the next transaction")
                    .isEmpty();
        }
    }

    @Test
    void areNotGivenWithoutAReason() throws SQLException {
        assertRefused(ZOE_CARE_COORDINATOR, "null", "null value in column \"reason\"");
        assertRefused(ZOE_CARE_COORDINATOR, "''", "violates check constraint");
    }

    @Test
    void areNotGivenToWhoeverHasNoRight() throws SQLException {
        for (PersonId other : OTHERS) {
            assertRefused(other, "'VISIT'", "row-level security");
        }
    }

    @Test
    void areNotGivenWithoutAFreshProof() throws SQLException {
        // six minutes ago, and an hour before the clock was set back
        for (String since : List.of("-6 minutes", "1 hour")) {
            try (Connection zoe = shelter.connectAs(ZOE_CARE_COORDINATOR)) {
                Shelter.done(
                        "update access.session set proven_at = now() + interval '%s' where person = ?".formatted(since),
                        ZOE_CARE_COORDINATOR.value());
                assertThatExceptionOfType(SQLException.class)
                        .as(since)
                        .isThrownBy(() -> unseal(zoe, ZOE_CARE_COORDINATOR, "'VISIT'"))
                        .withMessageContaining("row-level security");
            }
        }
    }

    @Test
    void tellNobodyOfAnOpeningThatWasNone() throws SQLException {
        try (Connection noor = shelter.connectAs(NOOR_ELSEWHERE)) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> Shelter.done(noor, """
                            insert into dossiers.timeline (id, dossier, kind, code, detail, at, by)
                            values (gen_random_uuid(), ?, 'HUMAN', 'WHEREABOUTS_OPENED', 'VISIT', now(), ?)
                            """, shelter.dossier().value(), NOOR_ELSEWHERE.value()))
                    .withMessageContaining("row-level security");
        }
    }

    @Test
    void takeNoKeyAlongButTheirOwn() throws SQLException {
        UUID victim = shelter.dossier().value();
        try (Connection zoe = shelter.connectAs(ZOE_CARE_COORDINATOR)) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> Shelter.done(zoe, """
                            insert into dossiers.whereabouts (id, dossier, from_on, until_on, entered_by, entered_at)
                            values (?, ?, current_date, current_date, ?, now())
                            """, victim, victim, ZOE_CARE_COORDINATOR.value()))
                    .withMessageContaining("row-level security");
        }
        try (Connection zoe = shelter.connectAs(ZOE_CARE_COORDINATOR)) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> Shelter.done(zoe, "delete from vault.subject_key where subject = ?", victim))
                    .withMessageContaining("permission denied");
        }
    }

    @Test
    void standInNoViewThatOtherModulesRead() {
        assertThat(shelter.asked("""
                        select v.view_name from information_schema.view_table_usage v
                        where v.table_name = 'whereabouts_text' and v.table_schema <> ?::text
                        """)).isEmpty();
    }

    private void assertRefused(PersonId person, String reason, String why) throws SQLException {
        try (Connection connection = shelter.connectAs(person)) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> unseal(connection, person, reason))
                    .withMessageContaining(why);
        }
    }

    private void unseal(Connection connection, PersonId person, String reason) throws SQLException {
        Shelter.done(
                connection,
                """
                insert into dossiers.unsealing (id, whereabouts, dossier, opened_by, opened_at, reason, said, look_by)
                values (gen_random_uuid(), ?, ?, ?, now(), %s, '\\x01', current_date)
                """.formatted(reason),
                shelter.place().value(),
                shelter.dossier().value(),
                person.value());
    }

    private List<String> asked(PersonId person, String sql) throws SQLException {
        try (Connection connection = shelter.connectAs(person)) {
            return Shelter.first(connection, sql);
        }
    }
}
