package nl.baken.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A statement as the database received it.
 *
 * @param process the server process, which is one connection
 * @param role the database role of that connection
 * @param values as text, null for NULL
 */
record Statement(String process, String role, String sql, List<@Nullable String> values) {

    String command() {
        return sql.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether it ends a transaction. */
    boolean ends() {
        return command().equals("commit") || command().equals("rollback");
    }

    boolean inserts() {
        return command().contains("insert into");
    }

    /** Whether it is of the job that seals the logs: what runs each second belongs to no page. */
    boolean isOfAJob() {
        return role.equals("baken_door") && command().contains("logbook.");
    }

    Statement holding(List<@Nullable String> others) {
        return new Statement(process, role, sql, others);
    }

    Statement with(UnaryOperator<String> change) {
        return holding(values.stream()
                .<@Nullable String>map(value -> value == null ? null : change.apply(value))
                .toList());
    }

    /** With the placeholders of JDBC. */
    String jdbc() {
        return sql.replace("?", "??").replaceAll("\\$\\d+", "?");
    }
}
