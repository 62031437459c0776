package nl.baken.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.baken.platform.TestDatabase;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** Whoever carries the database away carries no names: not in its files, not in a copy of its tables. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class NoPlainTextTests {

    private static final int PLANTED = 34;
    private static final String CANARY = "kanarie-";

    private final Records records;

    @Autowired
    NoPlainTextTests(Records records) {
        this.records = records;
    }

    @Test
    void aHundredPlantedCanariesAreInNoFileAndNoTable() throws SQLException, IOException {
        for (int i = 0; i < PLANTED; i++) {
            records.signal();
            records.handover();
            records.dossier();
        }
        Records.sql("checkpoint");

        assertThat(tablesWith(CANARY)).isEmpty();
        assertThat(filesWith(CANARY)).isEmpty();
    }

    @Test
    void aPlainTextWouldBeFound() throws SQLException, IOException {
        Records.sql("create table if not exists public.careless (said text)");
        Records.sql("insert into public.careless values ('slordig-geschreven')");
        Records.sql("checkpoint");
        try {
            assertThat(tablesWith("slordig-geschreven")).contains("public.careless");
            assertThat(filesWith("slordig-geschreven")).isNotEmpty();
        } finally {
            Records.sql("drop table public.careless");
        }
    }

    private static List<String> tablesWith(String text) throws SQLException, IOException {
        List<String> found = new ArrayList<>();
        try (Connection owner = TestDatabase.connectAsOwner();
                Statement statement = owner.createStatement()) {
            for (String table : tables(statement)) {
                ByteArrayOutputStream copy = new ByteArrayOutputStream();
                owner.unwrap(PGConnection.class).getCopyAPI().copyOut("copy (table " + table + ") to stdout", copy);
                if (copy.toString(StandardCharsets.UTF_8).contains(text)) {
                    found.add(table);
                }
            }
        }
        return found;
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("""
                select format('%I.%I', schemaname, tablename) from pg_tables
                where schemaname not in ('pg_catalog', 'information_schema')
                """)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static List<Path> filesWith(String text) throws IOException {
        try (Stream<Path> files = Files.walk(TestDatabase.FOLDER)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> contains(file, text))
                    .toList();
        }
    }

    private static boolean contains(Path file, String text) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException e) {
            // PostgreSQL removes files while we walk: what is gone holds nothing
            return false;
        }
    }
}
