package nl.baken.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nl.baken.access.TestRegion;
import nl.baken.logbook.Counting;
import nl.baken.platform.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Reports through the real register and reads every table of the database over its shoulder. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class ReportLeavesNoTraceTests {

    private static final String AGENT = "CanaryBrowser/7.4";
    private static final String ADDRESS = "203.0.113.77";

    private final Browser browser;

    @Autowired
    ReportLeavesNoTraceTests(@LocalServerPort int port, Counting counting) {
        this.browser =
                new Browser(port, Map.of("User-Agent", AGENT, "X-Forwarded-For", ADDRESS, "Accept-Language", "tlh"));
        TestRegion.found();
        counting.write(); // what others were refused just before
    }

    @Test
    void neitherAWordNorTheHourNorTheDeviceOfAReporterCanBeReadInTheDatabase(CapturedOutput output)
            throws SQLException {
        Set<String> before = everything();

        browser.open("/report/new");
        String code = ReportPagesTests.code(browser.send("/report/new", ReportPagesTests.fullReport()));
        browser.open("/report/receipt");
        browser.send("/report/receipt", Map.of("code", code));
        browser.send("/report/receipt/supplement", Map.of("text", "Er staat nu een wit busje."));

        Set<String> after = everything();
        after.removeAll(before);
        // the end of what a colleague offered just before
        after.removeIf(row -> row.startsWith("logbook.processing") && row.contains(",HANDOVERS,"));
        // and the forms that another test forged just before, which are counted and written down a moment later
        after.removeIf(row -> row.startsWith("logbook.") && row.contains("FORM_FORGED"));
        assertThat(after).as("rows that the report made").hasSizeGreaterThan(5);
        assertThat(after).noneMatch(row -> row.contains(AGENT) || row.contains(ADDRESS) || row.contains("tlh"));
        assertThat(after)
                .noneMatch(row -> row.contains("keuken") || row.contains("Kerkstraat") || row.contains("busje"));
        assertThat(after).noneMatch(row -> row.contains("0687654321") || row.contains(code.replace(" ", "")));
        assertThat(after).noneMatch(row -> row.replace("00:00:00", "").matches("(?s).*\\d\\d:\\d\\d:\\d\\d.*"));
        assertThat(output.getAll())
                .as("what Baken prints meanwhile")
                .doesNotContain(AGENT, ADDRESS, "keuken", "Kerkstraat", "busje", "0687654321", code.replace(" ", ""));
    }

    private static Set<String> everything() throws SQLException {
        Set<String> rows = new HashSet<>();
        try (Connection owner = TestDatabase.connectAsOwner();
                Statement statement = owner.createStatement()) {
            statement.execute("set time zone 'Europe/Amsterdam'");
            statement.execute("set row_security = off");
            for (String table : tables(statement)) {
                rows.addAll(texts(statement, "select '%s ' || %s from %s t".formatted(table, row(table), table)));
            }
        }
        return rows;
    }

    // Lines of the logs get their place in the chain a second later, also those of whoever came before.
    private static String row(String table) {
        return Set.of("logbook.act", "logbook.processing").contains(table)
                ? "cast(to_jsonb(t) - 'position' - 'link' as text)"
                : "cast(t as text)";
    }

    private static Set<String> tables(Statement statement) throws SQLException {
        return texts(statement, """
                select format('%I.%I', table_schema, table_name)
                from information_schema.tables
                where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
                  -- a job writes there every five minutes when it told a witness, whoever visits meanwhile
                  and (table_schema, table_name) <> ('logbook', 'witness')
                  -- and there when dozens of wrong codes were typed in a quarter of an hour, whoever did
                  and (table_schema, table_name) <> ('logbook', 'peak')
                """);
    }

    private static Set<String> texts(Statement statement, String sql) throws SQLException {
        Set<String> texts = new HashSet<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
