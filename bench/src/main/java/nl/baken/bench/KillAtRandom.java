package nl.baken.bench;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Kills Baken at random moments while it takes in reports, shows signals, merges signals and dossiers and takes them apart, every other time together with its database,
 * and counts what became of what it had said it had done.
 *
 * <p>Arguments: the launcher, a data folder with a demo region, a port, and how often (200 when left out).
 */
public final class KillAtRandom {

    private static final int SOONEST_MILLIS = 100;
    private static final int LATEST_MILLIS = 2500;
    private static final int TELL_EVERY = 20;
    private static final int WRITERS = 3;
    private static final String READER = "sanne";
    private static final String MERGER = "mirjam";
    private static final String PASSWORD = "baken-demo-2019";

    private final Path launcher;
    private final Path data;
    private final int port;
    private final Promises promises = new Promises();
    private long lost;

    private KillAtRandom(Path launcher, Path data, int port) {
        this.launcher = launcher;
        this.data = data;
        this.port = port;
    }

    /** Prints what was lost, halved or not logged; the exit code is 1 when anything was. */
    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        int times = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 200;
        KillAtRandom killing =
                new KillAtRandom(Path.of(arguments[0]), Path.of(arguments[1]), Integer.parseInt(arguments[2]));
        for (int time = 1; time <= times; time++) {
            killing.once(time);
        }
        System.exit(killing.isAllThere(times) ? 0 : 1);
    }

    private void once(int time) throws IOException, InterruptedException {
        Life life = Life.begin(launcher, data, port);
        askForReceipts();
        long before = promises.made();
        List<Thread> people = people();
        while (promises.made() == before && people.stream().anyMatch(Thread::isAlive)) {
            Thread.sleep(SOONEST_MILLIS);
        }
        Thread.sleep(ThreadLocalRandom.current().nextInt(SOONEST_MILLIS, LATEST_MILLIS));
        life.kill(time % 2 == 0);
        for (Thread person : people) {
            person.join(TimeUnit.MINUTES.toMillis(1));
        }
        if (time % TELL_EVERY == 0) {
            System.out.printf(
                    "%d times: %d receipts, %d pages%n", time, promises.receiptsGiven(), promises.pagesRead());
        }
    }

    private boolean isAllThere(int times) throws IOException, InterruptedException, SQLException {
        Life life = Life.begin(launcher, data, port);
        try {
            askForReceipts();
            try (Aftermath aftermath = new Aftermath(new Databases(data, data.resolve("keys")))) {
                Map<String, Long> halves = aftermath.halves();
                long unlogged = aftermath.unlogged(promises.readings(), READER);
                System.out.printf(
                        "killed %d times; %d receipts given, %d lost; half records: %s; %d pages shown, %d without a line; %d mergers%n",
                        times,
                        promises.receiptsGiven(),
                        lost,
                        halves,
                        promises.pagesRead(),
                        unlogged,
                        promises.merges());
                return lost == 0 && unlogged == 0 && halves.values().stream().allMatch(count -> count == 0);
            }
        } finally {
            life.end();
        }
    }

    // Each life of Baken answers two hundred codes at once, and twenty a second after that.
    private void askForReceipts() throws InterruptedException {
        Visitor reporter = new Visitor(site());
        reporter.open("/report/receipt");
        for (String receipt : promises.takeReceipts()) {
            if (!isKnown(reporter, receipt)) {
                lost++;
                System.out.println("lost: a report whose receipt was given");
            }
        }
    }

    private static boolean isKnown(Visitor reporter, String receipt) throws InterruptedException {
        for (int attempt = 0; attempt < 20; attempt++) {
            try {
                return reporter.send("/report/receipt", Map.of("code", receipt)).contains("name=\"text\"");
            } catch (IllegalStateException crowded) {
                TimeUnit.SECONDS.sleep(1);
            }
        }
        return false;
    }

    private List<Thread> people() {
        Thread reader = Thread.startVirtualThread(() -> untilTheEnd(this::read));
        List<Thread> writers = IntStream.range(0, WRITERS)
                .mapToObj(number -> Thread.startVirtualThread(() -> untilTheEnd(this::report)))
                .toList();
        Thread dossiers = Thread.startVirtualThread(() -> untilTheEnd(this::mergeDossiers));
        Thread signals = Thread.startVirtualThread(() -> untilTheEnd(this::mergeSignals));
        return Stream.concat(writers.stream(), Stream.of(reader, dossiers, signals))
                .toList();
    }

    private static void untilTheEnd(Runnable work) {
        try {
            work.run();
        } catch (IllegalStateException killed) {
            // nobody answers any more
        }
    }

    private void report() {
        Visitor reporter = new Visitor(site());
        reporter.open("/report/new");
        while (true) {
            promises.received(Reports.receipt(reporter, ThreadLocalRandom.current()));
        }
    }

    private void read() {
        Visitor reader = Visitor.signedIn(site(), READER, PASSWORD);
        List<String> signals = Known.signalsOf(reader);
        Random lot = new Random();
        while (true) {
            String path = Known.drawn(signals, lot);
            if (reader.get(path).contains("people-title")) {
                promises.read(path);
            }
        }
    }

    private void mergeDossiers() {
        Visitor coordinator = Visitor.signedIn(site(), MERGER, PASSWORD);
        String soon = LocalDate.now(ZoneId.systemDefault()).plusDays(7).toString();
        merge(coordinator, "/dossiers?view=all", Map.of("reason", "OTHER_PERSON", "reviewOn", soon));
    }

    private void mergeSignals() {
        merge(Visitor.signedIn(site(), READER, PASSWORD), "/signals", Map.of("reason", "OTHER_EVENT"));
    }

    private void merge(Visitor visitor, String list, Map<String, String> apart) {
        Map<String, String> numbers = Known.numbersOn(visitor, list);
        List<String> paths = List.copyOf(numbers.keySet());
        Random lot = new Random();
        while (true) {
            String part = Known.drawn(paths, lot);
            String whole = Known.drawn(paths, lot);
            if (!part.equals(whole)) {
                visitor.send(part + "/merge", Map.of("number", requireNonNull(numbers.get(whole))));
                visitor.send(part + "/apart", apart);
                promises.merged();
            }
        }
    }

    private URI site() {
        return URI.create("http://localhost:" + port);
    }
}
