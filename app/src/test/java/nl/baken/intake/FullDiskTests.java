package nl.baken.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.baken.access.TestRegion;
import nl.baken.platform.FullDisk;
import nl.baken.platform.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A report that no longer fits on the disk is refused as a whole, on a page that says so, and fits when there is room again. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class FullDiskTests {

    private static final int TIMES = 20;
    private static final int LONGEST = 10_000;

    private final Browser browser;

    @Autowired
    FullDiskTests(@LocalServerPort int port) {
        this.browser = new Browser(port);
        TestRegion.found();
    }

    @Test
    void aReportThatDoesNotFitIsRefusedAsAWholeAndFitsWhenThereIsRoom() throws IOException, SQLException {
        try (FullDisk disk = FullDisk.with("signals.statement")) {
            reported();
            disk.fill();
            Map<String, Long> before = rows();
            HttpResponse<String> answer = sent();
            for (int i = 0; i < TIMES && answer.statusCode() != 503; i++) {
                before = rows();
                answer = sent();
            }

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("30");
            assertThat(answer.body())
                    .contains("Even niet beschikbaar", "is niet bewaard en staat klaar", "Nog een keer versturen")
                    .contains("Zij slapen in de keuken.")
                    .doesNotContain("No space left", "53100", "SQL");
            assertThat(rows()).as("nothing of it is kept").isEqualTo(before);

            disk.clear();
            HttpResponse<String> again = browser.send("/report/new", longReport());
            assertThat(ReportPagesTests.code(again)).isNotBlank();
            assertThat(rows()).isNotEqualTo(before);
        }
    }

    private void reported() {
        assertThat(ReportPagesTests.code(sent())).isNotBlank();
    }

    private HttpResponse<String> sent() {
        browser.open("/report/new");
        return browser.send("/report/new", longReport());
    }

    // sealed, so that no database makes it shorter
    private static Map<String, String> longReport() {
        String seen = "Zij slapen in de keuken. ";
        Map<String, String> report = new HashMap<>(ReportPagesTests.fullReport());
        report.put("story.seen", seen.repeat(LONGEST / seen.length()));
        return report;
    }

    /** How many rows each table has of what colleagues work with. */
    private static Map<String, Long> rows() throws SQLException {
        Map<String, Long> rows = new TreeMap<>();
        try (Connection owner = TestDatabase.connectAsOwner();
                Statement statement = owner.createStatement()) {
            for (String table : tables(statement)) {
                try (ResultSet row = statement.executeQuery("select count(*) from " + table)) {
                    row.next();
                    rows.put(table, row.getLong(1));
                }
            }
        }
        return rows;
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("""
                select format('%I.%I', schemaname, tablename) from pg_tables
                where schemaname in ('signals', 'intake', 'vault', 'linking', 'legal')
                """)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }
}
