package nl.baken.upkeep;

import java.util.Map;
import nl.baken.linking.Relinking;
import nl.baken.linking.Relinking.Outcome;
import nl.baken.linking.Waiting;
import nl.baken.linking.Waiting.Count;
import nl.baken.logbook.ConsoleGate;
import nl.baken.logbook.DoorLine;
import nl.baken.platform.Aside;

/** Runs the commands of the console that make things anew, each of which leaves a line in the audit log first. */
final class Console {

    private static final String LINK = "link";
    private static final String RENEW_KEYS = "renew-keys";
    private static final String RETIRE = "retire";

    private Console() {}

    static void main(String[] args) {
        System.exit(run(System.getenv(), args));
    }

    static int run(Map<String, String> environment, String... args) {
        String what = args.length > 1 ? args[1] : "";
        return switch (args[0]) {
            case LINK ->
                what.isEmpty() ? logged(environment, "DOOR_LINK", LINK, Console::relink) : linkFile(environment, what);
            case RENEW_KEYS ->
                logged(
                        environment,
                        "DOOR_RENEW_KEYS",
                        what.equals(RETIRE) ? RENEW_KEYS + " " + RETIRE : RENEW_KEYS,
                        workshop -> new RenewKeys(workshop, RenewKeys.OVERLAP).run(what));
            default -> throw new IllegalArgumentException(args[0]);
        };
    }

    /** What is to be done with the parts of Baken; the answer becomes the exit code. */
    @FunctionalInterface
    interface Work {

        int in(Workshop workshop);
    }

    /** Does it where these variables point, or says why not. */
    static int work(Map<String, String> environment, Work work) {
        return Aside.asOwner(environment, (database, settings) -> {
            try (Workshop workshop = Workshop.at(database, settings, environment)) {
                return work.in(workshop);
            }
        });
    }

    private static int logged(Map<String, String> environment, String action, String command, Work work) {
        int written = DoorLine.write(environment, action, "./baken " + command);
        return written == 0 ? work(environment, work) : written;
    }

    private static int linkFile(Map<String, String> environment, String file) {
        int written = work(environment, workshop -> {
            workshop.part(ConsoleGate.class).lookAtExport();
            return 0;
        });
        return written == 0 ? Aside.alone(() -> LinkFile.link(file)) : written;
    }

    private static int relink(Workshop workshop) {
        Relinking relinking = workshop.part(Relinking.class);
        if (relinking.isUnfinished()) {
            Aside.say("platform.link.unfinished");
        }
        int told = relink(relinking);
        Count count = workshop.part(Waiting.class).count(new Progress("platform.link.laid"));
        Aside.say(
                "platform.link.waiting",
                count.groups(),
                String.valueOf(count.groups()),
                String.valueOf(count.records()));
        return told;
    }

    private static int relink(Relinking relinking) {
        Outcome outcome = relinking.relink(new Progress("platform.link.progress"));
        Aside.say("platform.link.done", String.valueOf(outcome.rows()));
        return Places.tell("platform.link.tampered", outcome.tampered());
    }
}
