package nl.baken.logbook;

import java.sql.Connection;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.baken.platform.Aside;
import nl.baken.platform.Settings;
import nl.baken.platform.StartRefused;
import nl.baken.vault.DerivedKeys;
import nl.baken.vault.RotateKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Runs the commands of the console that touch data, each of which leaves a line in the audit log. */
final class Console {

    private static final String VERIFY_LOG = "verify-log";
    private static final String ROTATE_KEYS = "rotate-keys";

    private static final int REFUSED = 2;

    /** What may stand behind a command in a line; anything else may be the name of a folder, or anything. */
    private static final Set<String> KNOWN = Set.of("file", "pkcs11", "retire", "list");

    private Console() {}

    static void main(String[] args) {
        System.exit(run(System.getenv(), args));
    }

    static int run(Map<String, String> environment, String... args) {
        String[] rest = Arrays.copyOfRange(args, 1, args.length);
        return switch (args[0]) {
            case VERIFY_LOG -> verify(environment, rest);
            case ROTATE_KEYS -> rotate(environment, rest);
            default -> throw new IllegalArgumentException(args[0]);
        };
    }

    // A line first: no key is replaced that no line tells of.
    private static int rotate(Map<String, String> environment, String... args) {
        int written = write(environment, "DOOR_ROTATE_KEYS", ROTATE_KEYS, args);
        return written == 0 ? RotateKeys.run(environment, args) : written;
    }

    // A line afterwards, as nothing may be in the way of looking at a log: not that it cannot be written.
    private static int verify(Map<String, String> environment, String... args) {
        int found = VerifyLog.run(environment, args);
        if (found != REFUSED) {
            write(environment, "DOOR_VERIFY_LOG", VERIFY_LOG, args);
        }
        return found;
    }

    private static int write(Map<String, String> environment, String action, String command, String... args) {
        return Aside.atTheDoor(environment, (database, settings) -> {
            write(database, settings, action, handler(command, args));
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
        Scribe.write(jdbc, Stamps.of(DerivedKeys.in(settings.keys())), act);
    }

    private static boolean isOlder(JdbcClient jdbc) {
        return jdbc.sql(
                                "select count(*) from pg_attribute where attrelid = to_regclass('logbook.act') and attname = 'device'")
                        .query((row, count) -> row.getInt(1))
                        .single()
                == 0;
    }

    private static String handler(String command, String... args) {
        return "./baken " + command + (args.length > 0 && KNOWN.contains(args[0]) ? " " + args[0] : "");
    }
}
