package nl.baken.signals;

import static nl.baken.access.TestRegion.HANNA_FOCAL_POINT_HILVERSUM;
import static nl.baken.access.TestRegion.HUGO_FOCAL_POINT_HUIZEN;
import static nl.baken.access.TestRegion.KARIM_CHAIN_DIRECTOR;
import static nl.baken.access.TestRegion.MAUD_MANAGER;
import static nl.baken.signals.ReportMother.HILVERSUM;
import static nl.baken.signals.Visits.VISITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.baken.access.PersonId;
import nl.baken.access.TestRegion;
import nl.baken.intake.Report;
import nl.baken.platform.TestDatabase;
import nl.baken.signals.CheckAnswer.Outcome;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SecrecyTests {

    private static final List<String> PARTS =
            List.of("statement", "involved", "contact", "answer", "indication", "timeline");

    private final Visits visits;
    private final SignalDesk desk;

    @Autowired
    SecrecyTests(Visits visits, SignalDesk desk) {
        this.visits = visits;
        this.desk = desk;
        TestRegion.found();
    }

    @Test
    void theFocalPointOfAnotherMunicipalitySeesNoRowEvenByBareSql() throws SQLException {
        SignalId signal = enriched("kanarie");

        assertThat(seen(HANNA_FOCAL_POINT_HILVERSUM, signal)).containsExactly(1, 5, 1, 1, 1, 1, 6, 2);
        assertThat(seen(HUGO_FOCAL_POINT_HUIZEN, signal)).containsOnly(0);
        assertThat(seen(VISITOR, signal)).containsOnly(0);
    }

    @Test
    void theChainDirectorReadsAlongButNeverTheReporter() throws SQLException {
        SignalId signal = enriched("kanarie");

        assertThat(seen(KARIM_CHAIN_DIRECTOR, signal)).containsExactly(1, 5, 1, 0, 1, 1, 6, 2);
    }

    @Test
    void whoeverMakesFiguresSeesCodesAndNothingThatHangsFromThem() throws SQLException {
        SignalId signal = enriched("kanarie");

        assertThat(seen(MAUD_MANAGER, signal)).containsExactly(1, 0, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void nobodyReadsTheHashesThatFindPeople() throws SQLException {
        enriched("kanarie");

        try (Connection app = TestDatabase.connectAsApp();
                PreparedStatement reading = app.prepareStatement("select count(*) from signals.involved_index")) {
            assertThatThrownBy(() -> single(reading)).hasMessageContaining("permission denied");
        }
    }

    @Test
    void withoutASessionTheDatabaseShowsNothing() throws SQLException {
        SignalId signal = enriched("kanarie");

        try (Connection app = TestDatabase.connectAsApp()) {
            assertThat(count(app, "select count(*) from signals.signal where id = ?", signal))
                    .isZero();
        }
    }

    @Test
    void noColumnOfTheDatabaseHoldsAPersonalText() throws SQLException {
        String canary = "kanarie" + UUID.randomUUID().toString().replace("-", "");
        enriched(canary);
        String bytes = HexFormat.of().formatHex(canary.getBytes(StandardCharsets.UTF_8));

        try (Connection owner = TestDatabase.connectAsOwner()) {
            for (String table : tables(owner)) {
                assertThat(rowsWith(owner, table, canary) + rowsWith(owner, table, bytes))
                        .as(table)
                        .isZero();
            }
        }
    }

    private SignalId enriched(String canary) {
        SignalId signal = visits.report(new Report(
                new Report.Origin("WEB", "CITIZEN", "PERSON", "SEXUAL", "HIGH"),
                new Report.Occasion(HILVERSUM, "NOW"),
                new Report.Story(canary, "in " + canary, "een man, " + canary),
                List.of(ReportMother.involved("Mira " + canary, "0612345678")),
                new Report.Contact(true, canary, "0687654321", canary + "@voorbeeld.nl", "niet thuis, " + canary)));
        visits.as(HANNA_FOCAL_POINT_HILVERSUM, () -> {
            desk.pickUp(signal);
            desk.answer(
                    signal,
                    new CheckAnswer(
                            "PERMITS", Outcome.NO, canary, "archief " + canary, LocalDate.of(2019, 3, 4), "OTHER"));
            desk.indicate(signal, "SEXUAL_CANNOT_REFUSE", "ASSUMED");
            desk.addNote(signal, "ASSUMED", "zelf gezien: " + canary);
            desk.addNote(signal, "OBSERVED", canary);
        });
        return signal;
    }

    /** How many rows of a signal somebody sees: of the signal itself, of each part, and of what finds its people. */
    private List<Integer> seen(PersonId person, SignalId signal) throws SQLException {
        List<Integer> seen = new ArrayList<>();
        try (Connection app = TestDatabase.connectAsApp()) {
            try (PreparedStatement session = app.prepareStatement("select set_config('baken.session', ?, false)")) {
                session.setString(1, visits.token(person));
                session.execute();
            }
            seen.add(count(app, "select count(*) from signals.signal where id = ?", signal));
            for (String part : PARTS) {
                seen.add(count(app, "select count(*) from signals." + part + " where signal = ?", signal));
            }
            seen.add(found(app, signal));
        }
        return seen;
    }

    /** By how many kinds of hashes somebody finds the people of a signal. */
    private static int found(Connection app, SignalId signal) throws SQLException {
        int kinds = 0;
        try (Connection owner = TestDatabase.connectAsOwner();
                PreparedStatement hashes = owner.prepareStatement("""
                        select x.kind, array_agg(x.token)
                        from signals.involved i
                        join signals.involved_index x on x.involved = i.id
                        where i.signal = ?
                        group by x.kind
                        """)) {
            hashes.setObject(1, signal.value());
            try (ResultSet row = hashes.executeQuery()) {
                while (row.next()) {
                    kinds += found(app, row.getString(1), row.getArray(2));
                }
            }
        }
        return kinds;
    }

    private static int found(Connection app, String kind, Array tokens) throws SQLException {
        try (PreparedStatement asking = app.prepareStatement(
                "select count(*) from signals.involved_with(?, ?) found join signals.involved i on i.id = found")) {
            asking.setString(1, kind);
            asking.setArray(2, tokens);
            return Math.min(1, single(asking));
        }
    }

    private static int count(Connection connection, String sql, SignalId signal) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, signal.value());
            return single(statement);
        }
    }

    private static List<String> tables(Connection owner) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (PreparedStatement statement = owner.prepareStatement("""
                        select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables
                        where schemaname not in ('pg_catalog', 'information_schema')
                        """);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static int rowsWith(Connection owner, String table, String text) throws SQLException {
        String sql = "select count(*) from " + table + " t where position(? in lower(t::text)) > 0";
        try (PreparedStatement statement = owner.prepareStatement(sql)) {
            statement.setString(1, text.toLowerCase(Locale.ROOT));
            return single(statement);
        }
    }

    private static int single(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }
}
