package nl.baken.logbook;

import java.sql.Connection;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import nl.baken.platform.Aside;
import nl.baken.platform.Settings;
import nl.baken.platform.StartRefused;
import nl.baken.vault.DerivedKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Writes the line that a command of the console leaves in the audit log. */
public final class DoorLine {

    private DoorLine() {}

    /** Writes it where these variables point, and gives the exit code: nought when it is written. */
    public static int write(Map<String, String> environment, String action, String handler) {
        return Aside.atTheDoor(environment, (database, settings) -> {
            write(database, settings, action, handler);
            return 0;
        });
    }

    private static void write(Connection database, Settings settings, String action, String handler) {
        JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(database, true));
        if (isOlder(jdbc)) {
            throw new StartRefused("platform.refused.older-data");
        }
        long number = jdbc.sql("select nextval('logbook.number')")
                .query((row, count) -> row.getLong(1))
                .single();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        Act act = new Act(number, UUID.randomUUID(), now, null, action, handler, null, Act.Result.DONE, null);
        Scribe.write(jdbc, Stamps.of(DerivedKeys.in(settings.keyFiles())), act);
    }

    private static boolean isOlder(JdbcClient jdbc) {
        return jdbc.sql(
                                "select count(*) from pg_attribute where attrelid = to_regclass('logbook.act') and attname = 'device'")
                        .query((row, count) -> row.getInt(1))
                        .single()
                == 0;
    }
}
