package nl.baken.chain;

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
import org.postgresql.PGConnection;

/** What somebody has who carries the database away: a copy of its tables, or its files with the log of the server. */
final class Copies {

    private Copies() {}

    static List<String> tablesWith(String text) throws SQLException, IOException {
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

    static List<Path> filesWith(String text) throws IOException {
        try (Stream<Path> files = Files.walk(TestDatabase.FOLDER)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> contains(file, text))
                    .toList();
        }
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

    private static boolean contains(Path file, String text) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException e) {
            // PostgreSQL removes files while we walk: what is gone holds nothing
            return false;
        }
    }
}
