package nl.baken.verification;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.baken.platform.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** Every table has a level of protection, and what the database does for it is what the level asks. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class DataLevelsTests {

    private static final Path LEVELS = Path.of("src/test/resources/verification/data-levels.csv");
    private static final Path PAGE = Path.of("../docs/data.md");

    private static final String TABLES = """
            select n.nspname || '.' || c.relname as name,
                   c.relrowsecurity or not has_table_privilege('baken_app', c.oid, 'SELECT') as guarded,
                   exists (select from pg_attribute a
                           where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.atttypid = 'bytea'::regtype) as hides
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and n.nspname !~ '^(pg_|information_schema|public)' and c.relname <> 'flyway_schema_history'
            """;

    @Test
    void everyTableHasOneLevel() throws Exception {
        assertThat(levels().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        asked(TABLES).stream().map(row -> row.get("name")).toList());
    }

    @Test
    void whatIsAboutCasesIsGuardedRowByRow() throws Exception {
        Map<String, DataLevel> levels = levels();

        assertThat(asked(TABLES))
                .filteredOn(row -> level(levels, row).isAboutCases())
                .hasSizeGreaterThan(40)
                .allSatisfy(row ->
                        assertThat(row.get("guarded")).as(row.get("name")).isEqualTo("t"));
    }

    @Test
    void whatIsSealedStandsInNoTableOfALowerLevel() throws Exception {
        Map<String, DataLevel> levels = levels();
        List<String> hashes = List.of("logbook.act", "logbook.processing", "vault.key_check");

        assertThat(asked(TABLES))
                .filteredOn(row -> row.get("hides").equals("t") && !hashes.contains(row.get("name")))
                .allSatisfy(row ->
                        assertThat(level(levels, row)).as(row.get("name")).isGreaterThanOrEqualTo(DataLevel.SEALED));
    }

    @Test
    void thePageTellsTheLevelsAndWhoMayChangeWhichField() throws Exception {
        String drawn = page();
        if (Boolean.getBoolean("baken.draw")) {
            Files.writeString(PAGE, drawn);
        }
        assertThat(Files.readString(PAGE))
                .as("mvn -pl app -am test -Dtest=DataLevelsTests -Dbaken.draw=true")
                .isEqualTo(drawn);
    }

    private static String page() throws Exception {
        StringBuilder page = new StringBuilder("""
                # Data and their protection

                Drawn by `DataLevelsTests` from the database that the migrations make, and red when they differ. What is personal, and how
                well it is protected, is decided for each table; a new one has no place in the build until somebody says where it belongs.
                [Decision 3](adr/0003-sealing-per-subject.md) and [decision 14](adr/0014-facts-apart-from-dossiers.md) tell why texts are
                sealed and codes are not. Levels follow what article 9 and 10 GDPR and the UAVG ask of data about victims and suspects, and
                what the confidentiality class of BIO2 is for: all but the first two are to be treated as confidential.

                | level | what it is | what it asks |
                |---|---|---|
                """);
        for (DataLevel level : DataLevel.values()) {
            page.append("| %s | %s | %s |\n".formatted(level, level.what(), level.protection()));
        }
        page.append("\n## Tables\n\n| level | tables |\n|---|---|\n");
        Map<DataLevel, String> tables = levels().entrySet().stream()
                .collect(groupingBy(Map.Entry::getValue, TreeMap::new, mapping(Map.Entry::getKey, joining("`, `"))));
        tables.forEach((level, names) -> page.append("| %s | `%s` |\n".formatted(level, names)));
        page.append("""

                ## Fields

                Which rows somebody may read or change is decided by a tie to the record
                ([decision 6](adr/0006-ties-and-promises.md)) in the pages and in the database. Which fields:

                - **Sharing.** Each field below has a category; a covenant opens categories, and nothing without one is shared
                  ([decision 18](adr/0018-covenants-open-sharing.md)). Nationality is in no covenant of regimes B and C.
                - **The reporter.** Who reported is for the holder of a signal alone, and never handed over.
                - **Whereabouts** are for the holder of a dossier, and for whom they trust with them until a day.
                - **Figures** have no field of a single case; small numbers are hidden below the threshold of the role.
                - **Changing.** The role that pages have may change the columns below of rows that policies let it, and no other column
                  of any table: the rest is written once.

                | field | category |
                |---|---|
                """);
        for (Map<String, String> row : asked("select field, category from legal.field order by field")) {
            page.append("| `%s` | %s |\n".formatted(row.get("field"), row.get("category")));
        }
        page.append("\n| table | columns that pages may change |\n|---|---|\n");
        for (Map<String, String> row : asked("""
                select table_schema || '.' || table_name as name, string_agg(column_name, '`, `' order by column_name) as columns
                from information_schema.column_privileges
                where grantee = 'baken_app' and privilege_type = 'UPDATE'
                group by 1 order by 1
                """)) {
            page.append("| `%s` | `%s` |\n".formatted(row.get("name"), row.get("columns")));
        }
        return page.toString();
    }

    private static DataLevel level(Map<String, DataLevel> levels, Map<String, String> row) {
        return levels.getOrDefault(row.get("name"), DataLevel.PUBLIC);
    }

    private static Map<String, DataLevel> levels() throws IOException {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(LEVELS)) {
            return rows.stream()
                    .collect(toMap(
                            row -> row.getField("table"),
                            row -> DataLevel.valueOf(row.getField("level")),
                            (one, other) -> {
                                throw new IllegalStateException("a table has two levels");
                            },
                            TreeMap::new));
        }
    }

    private static List<Map<String, String>> asked(String query) throws SQLException {
        try (Connection owner = TestDatabase.connectAsOwner();
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<Map<String, String>> found = new ArrayList<>();
            while (rows.next()) {
                Map<String, String> row = new TreeMap<>();
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    row.put(rows.getMetaData().getColumnLabel(column), rows.getString(column));
                }
                found.add(row);
            }
            return found;
        }
    }
}
