package nl.baken.logbook;

import nl.baken.platform.SmallDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks whether somebody stands before a lock. */
final class Waiting {

    private Waiting() {}

    static boolean somebody(SmallDatabase database) {
        return JdbcClient.create(database.door()).sql("""
                        select exists (select from pg_locks l join pg_database d on d.oid = l.database
                        where d.datname = current_database() and not l.granted)
                        """).query(Boolean.class).single();
    }
}
