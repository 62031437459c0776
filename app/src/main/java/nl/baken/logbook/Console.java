package nl.baken.logbook;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import nl.baken.vault.RotateKeys;

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
        int written = DoorLine.write(environment, "DOOR_ROTATE_KEYS", handler(ROTATE_KEYS, args));
        return written == 0 ? RotateKeys.run(environment, args) : written;
    }

    // A line afterwards, as nothing may be in the way of looking at a log: not that it cannot be written.
    private static int verify(Map<String, String> environment, String... args) {
        int found = VerifyLog.run(environment, args);
        if (found != REFUSED) {
            DoorLine.write(environment, "DOOR_VERIFY_LOG", handler(VERIFY_LOG, args));
        }
        return found;
    }

    private static String handler(String command, String... args) {
        return "./baken " + command + (args.length > 0 && KNOWN.contains(args[0]) ? " " + args[0] : "");
    }
}
