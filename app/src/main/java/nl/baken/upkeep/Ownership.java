package nl.baken.upkeep;

import java.util.List;
import java.util.stream.Stream;
import nl.baken.vault.SealedColumn;
import nl.baken.vault.SealedColumns;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lets the owner of the database, where that is no superuser, come at rows that are hidden from it: in a session of its own, and
 * not in a function that runs with its rights for somebody else.
 */
final class Ownership {

    private static final List<String> LOGS = List.of("logbook.act", "logbook.processing");
    private static final String OWN = "session_user = current_user";

    private final JdbcClient jdbc;

    Ownership(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void take(List<SealedColumns> modules) {
        Stream.concat(
                        LOGS.stream(),
                        modules.stream()
                                .flatMap(module -> module.columns().stream())
                                .map(SealedColumn::table))
                .distinct()
                .filter(this::isHidden)
                .forEach(table -> jdbc.sql("create policy kept_up on " + table + " for all to current_user using ("
                                + OWN + ") with check (" + OWN + ")")
                        .update());
    }

    private boolean isHidden(String table) {
        return jdbc.sql("""
                        select row_security_active(:table)
                           and not exists (select from pg_policy where polrelid = :table::regclass and polname = 'kept_up')
                        """).param("table", table).query(Boolean.class).single();
    }
}
