package nl.baken.vault;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * Somebody with all rights on a database who tries every sealed text with every key that the row could be under, and finds
 * what test data were planted in them.
 */
public final class Burglar {

    private static final Pattern CANARY = Pattern.compile("kanarie-[a-z]+-[0-9a-f]{8}");
    private static final List<String> SCHEMAS = List.of("signals", "handovers", "dossiers");

    private Burglar() {}

    /** The canaries that stand in any text of a database that an opener opens, by the subject under whose key they are. */
    public static Map<UUID, Set<String>> canaries(DataSource database, Opener opener) {
        Map<UUID, Set<String>> found = new HashMap<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            Set<UUID> subjects = subjects(statement);
            for (String table : tables(statement)) {
                try (ResultSet rows = statement.executeQuery("select * from " + table)) {
                    while (rows.next()) {
                        guesses(table, rows, subjects).forEach(guesses -> read(opener, guesses, found));
                    }
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<UUID> subjects(Statement statement) throws SQLException {
        Set<UUID> subjects = new HashSet<>();
        try (ResultSet rows = statement.executeQuery("select subject from vault.subject_key")) {
            while (rows.next()) {
                subjects.add(rows.getObject(1, UUID.class));
            }
        }
        return subjects;
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("""
                select distinct table_schema || '.' || table_name, table_schema from information_schema.columns
                where data_type = 'bytea'
                """)) {
            while (rows.next()) {
                if (SCHEMAS.contains(rows.getString(2))) {
                    tables.add(rows.getString(1));
                }
            }
        }
        return tables;
    }

    // Which of the identifiers in a row is the row, and which the subject, is for the burglar to find out: of all that
    // it
    // may be one opens, and no more.
    private static List<List<SealedText>> guesses(String table, ResultSet row, Set<UUID> subjects) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        List<UUID> identifiers = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            if (row.getObject(i) instanceof UUID identifier) {
                identifiers.add(columns.getColumnName(i).equals("subject") ? 0 : identifiers.size(), identifier);
            }
        }
        List<List<SealedText>> guesses = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            if (row.getObject(i) instanceof byte[] bytes && bytes.length > 1) {
                String column = columns.getColumnName(i);
                guesses.add(identifiers.stream()
                        .filter(subjects::contains)
                        .flatMap(subject -> identifiers.stream()
                                .map(place -> new SealedText(
                                        new SubjectId(subject), new Place(table, column, place), Sealed.of(bytes))))
                        .toList());
            }
        }
        return guesses;
    }

    private static void read(Opener opener, List<SealedText> guesses, Map<UUID, Set<String>> found) {
        for (SealedText guess : guesses) {
            Collection<String> opened = opened(opener, guess);
            opened.forEach(plain -> CANARY.matcher(plain)
                    .results()
                    .forEach(canary -> found.computeIfAbsent(guess.subject().value(), it -> new TreeSet<>())
                            .add(canary.group())));
            if (!opened.isEmpty()) {
                return;
            }
        }
    }

    private static Collection<String> opened(Opener opener, SealedText guess) {
        try {
            return opener.open(List.of(guess)).values();
        } catch (IllegalStateException wrongKey) {
            return List.of(); // the next one may fit
        }
    }
}
