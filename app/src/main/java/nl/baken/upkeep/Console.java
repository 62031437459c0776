package nl.baken.upkeep;

import java.util.Map;
import nl.baken.linking.Relinking;
import nl.baken.logbook.DoorLine;
import nl.baken.platform.Aside;

/** Runs the commands of the console that make things anew, each of which leaves a line in the audit log first. */
final class Console {

    private static final String LINK = "link";
    private static final long TOLD_EACH = 1000;

    private Console() {}

    static void main(String[] args) {
        System.exit(run(System.getenv(), args));
    }

    static int run(Map<String, String> environment, String... args) {
        return switch (args[0]) {
            case LINK -> link(environment);
            default -> throw new IllegalArgumentException(args[0]);
        };
    }

    private static int link(Map<String, String> environment) {
        int written = DoorLine.write(environment, "DOOR_LINK", "./baken link");
        return written == 0 ? relink(environment) : written;
    }

    private static int relink(Map<String, String> environment) {
        return Aside.asOwner(environment, (database, settings) -> {
            try (Workshop workshop = Workshop.at(database, settings, environment)) {
                Relinking relinking = workshop.part(Relinking.class);
                if (relinking.isUnfinished()) {
                    Aside.say("platform.link.unfinished");
                }
                long rows = relinking.relink(done -> {
                    if (done % TOLD_EACH == 0) {
                        Aside.say("platform.link.progress", String.valueOf(done));
                    }
                });
                Aside.say("platform.link.done", String.valueOf(rows));
                return 0;
            }
        });
    }
}
