package nl.baken.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database that was in use before a change is brought up to date by an owner with ordinary rights. */
class UpgradeTests {

    private static final String LATEST = "latest";
    private static final Map<String, String> BEFORE_COVENANTS = Map.of(
            "access",
            "6",
            "codes",
            "2",
            "dossiers",
            "7",
            "handovers",
            "6",
            "intake",
            "1",
            "logbook",
            "2",
            "signals",
            "6",
            "vault",
            "1");

    private final Login superuser = TestDatabase.installation().owner();
    private final Login old = superuser.at(superuser.url().replaceFirst("/baken(?=\\?|$)", "/before"));

    @BeforeEach
    void makeAnOldDatabase() throws SQLException {
        execute(superuser, "create role keeper_before login createrole password 'keeper'");
        execute(superuser, "create database before owner keeper_before");
        for (String module : Migrations.modules()) {
            if (BEFORE_COVENANTS.containsKey(module)) {
                migrate(module, BEFORE_COVENANTS.get(module));
            }
        }
    }

    @AfterEach
    void dropIt() throws SQLException {
        execute(superuser, "drop database before with (force)");
        execute(superuser, "drop role keeper_before");
    }

    @Test
    void whatWasHandedOverBeforeCovenantsKeepsItsGroundAndStandsInTheLedger() throws SQLException {
        execute(old, """
                insert into access.organisation (id, version, name, kind, active) values
                    ('00000000-0000-0000-0000-00000000000a', 0, 'Gemeente', 'MUNICIPALITY', true),
                    ('00000000-0000-0000-0000-00000000000b', 0, 'Politie', 'POLICE', true);
                insert into access.post (id, organisation, role) values
                    ('00000000-0000-0000-0000-0000000000a1', '00000000-0000-0000-0000-00000000000a', 'FOCAL_POINT'),
                    ('00000000-0000-0000-0000-0000000000b1', '00000000-0000-0000-0000-00000000000b', 'PARTNER');
                insert into handovers.handover (id, version, number, signal, purpose, ground, municipality, from_post, from_person,
                    to_post, to_person, state, offered_on, due_on, decided_by, decided_on) values
                    ('00000000-0000-0000-0000-0000000000f1', 1, 'O-OUD', gen_random_uuid(), 'INVESTIGATION', 'CRIME_REPORT', 'GM0402',
                    '00000000-0000-0000-0000-0000000000a1', gen_random_uuid(), '00000000-0000-0000-0000-0000000000b1',
                    gen_random_uuid(), 'ACCEPTED', '2019-03-04', '2019-04-01', gen_random_uuid(), '2019-03-05');
                insert into handovers.item (id, handover, position, field, label_key, subject, told) values
                    (gen_random_uuid(), '00000000-0000-0000-0000-0000000000f1', 0, 'told:1', 'signals.statement.seen',
                    gen_random_uuid(), 'verzegeld');
                insert into handovers.timeline (id, handover, at, person, step, signal, number)
                select gen_random_uuid(), h.id, now(), h.from_person, step, h.signal, h.number
                from handovers.handover h cross join (values ('OFFER'), ('ACCEPT')) steps (step);
                """);

        for (String module : Migrations.modules()) {
            migrate(module, LATEST);
        }

        assertThat(text("select shared_under || ' ' || ground || coalesce(covenant::text, '') from handovers.handover"))
                .isEqualTo("BEFORE CRIME_REPORT");
        assertThat(text("""
                        select g.name || ' ' || r.name || ' ' || s.ground || ' ' || s.shared_under || ' ' || i.category || ' ' || e.kind
                        from legal.share s
                        join access.organisation g on g.id = s.from_organisation
                        join access.organisation r on r.id = s.to_organisation
                        join legal.share_item i on i.share = s.id
                        join legal.share_event e on e.share = s.id
                        """)).isEqualTo("Gemeente Politie CRIME_REPORT BEFORE SITUATION ACCEPTED");
    }

    @Test
    void whatWasConfirmedOfPeopleIsTheSamePersonAndWhoeverSeesAPartSeesItAfterwards() throws SQLException {
        Map<String, String> before =
                Map.of("access", "21", "dossiers", "13", "linking", "4", "rights", "9", "signals", "10");
        for (String module : Migrations.modules()) {
            migrate(module, before.getOrDefault(module, LATEST));
        }
        execute(old, """
                insert into access.organisation (id, version, name, kind, active) values
                    ('00000000-0000-0000-0000-00000000000a', 0, 'Gemeente', 'MUNICIPALITY', true);
                insert into access.post (id, organisation, role) values
                    ('00000000-0000-0000-0000-0000000000a1', '00000000-0000-0000-0000-00000000000a', 'FOCAL_POINT');
                insert into access.person (id, version, name, login, active) values
                    ('00000000-0000-0000-0000-0000000000e1', 0, 'Hanna', 'hanna', true);
                insert into access.following (record, leader) values
                    ('00000000-0000-0000-0000-0000000000f1', '00000000-0000-0000-0000-0000000000f2');
                insert into access.tie (record, post, kind, promised, granted_by, granted_on) values
                    ('00000000-0000-0000-0000-0000000000f1', '00000000-0000-0000-0000-0000000000a1', 'HOLDER', true,
                     '00000000-0000-0000-0000-0000000000e1', '2019-03-04');
                insert into vault.key_version (number, place, mark) values (1, 'FILE', 'x');
                insert into vault.subject_key (subject, wrapped, key_version) values
                    ('00000000-0000-0000-0000-0000000000f1', 'x', 1);
                insert into linking.trace (id, source, record, subject, kind, says)
                select ('00000000-0000-0000-0000-0000000000d' || n)::uuid, gen_random_uuid(), '00000000-0000-0000-0000-0000000000f1',
                       '00000000-0000-0000-0000-0000000000f1', kind, 'x'
                from (values (1, 'PERSON'), (2, 'PERSON'), (3, 'PHONE')) traces (n, kind);
                insert into linking.verdict (one, other, verdict, by, at)
                select ('00000000-0000-0000-0000-0000000000d' || one)::uuid, ('00000000-0000-0000-0000-0000000000d' || other)::uuid,
                       verdict, '00000000-0000-0000-0000-0000000000e1', now()
                from (values (1, 2, 'CONFIRMED'), (1, 3, 'CONFIRMED'), (2, 3, 'REJECTED')) verdicts (one, other, verdict);
                """);

        for (String module : Migrations.modules()) {
            migrate(module, LATEST);
        }

        assertThat(text("select string_agg(verdict, ' ' order by id) from linking.verdict"))
                .isEqualTo("SAME TOGETHER REJECTED");
        assertThat(text("select string_agg(kind || ' ' || promised, ', ') from access.tie_before"))
                .isEqualTo("HOLDER false");
    }

    private void migrate(String module, String version) {
        Flyway.configure()
                .dataSource(old.url(), "keeper_before", "keeper")
                .locations("classpath:db/migration/" + module)
                .table("flyway_schema_history_" + module)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .target(version)
                .load()
                .migrate();
    }

    private static void execute(Login login, String sql) throws SQLException {
        try (Connection connection = login.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String text(String sql) throws SQLException {
        try (Connection connection = old.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
