package nl.baken.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import nl.baken.bench.Known.Place;

/**
 * Looks persons up in a running demo region as colleagues do who type them, while others are saved.
 *
 * <p>Arguments: the address, among how many persons, how many minutes, and how many looks and how many saved persons a second.
 */
public final class LinkingLive implements Round.Errands {

    private static final Duration WARMING_UP = Duration.ofMinutes(3);
    private static final String PASSWORD = "baken-demo-2019";
    private static final int PERSONS = 20_000;

    private final List<Place> signals;
    private final List<Map<String, String>> persons;

    private LinkingLive(List<Place> signals, List<Map<String, String>> persons) {
        this.signals = List.copyOf(signals);
        this.persons = List.copyOf(persons);
    }

    /** Prints a row of a table in Markdown; ends with 1 when anything failed or took longer than its goal. */
    public static void main(String[] arguments) throws IOException {
        People people = People.at(URI.create(arguments[0]), PASSWORD);
        Duration length = Duration.ofMinutes(Integer.parseInt(arguments[2]));
        int looks = Integer.parseInt(arguments[3]);
        int saved = Integer.parseInt(arguments[4]);
        LinkingLive live = new LinkingLive(signals(people), persons());
        live.round(looks, saved, WARMING_UP, 1);
        Figures figures = live.round(looks, saved, length, 2);
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %d | %.1f | %.1f | %.1f | %.1f | %.1f |%n",
                arguments[1],
                figures.count(Errand.LOOK),
                figures.count(Errand.INVOLVE),
                figures.percentile(Errand.LOOK, 50),
                figures.percentile(Errand.LOOK, 95),
                figures.percentile(Errand.LOOK, 99),
                figures.percentile(Errand.INVOLVE, 50),
                figures.percentile(Errand.INVOLVE, 99));
        if (figures.failures() > 0 || !figures.late().isEmpty()) {
            System.out.println("late: " + figures.late() + "\n" + figures.reasons());
            System.exit(1);
        }
    }

    private Figures round(int looks, int saved, Duration length, long seed) {
        Figures figures = new Figures();
        CompletableFuture<Void> saving = CompletableFuture.runAsync(
                () -> new Round(saved, length, -seed).run(this, drawn -> Errand.INVOLVE, figures));
        new Round(looks, length, seed).run(this, drawn -> Errand.LOOK, figures);
        saving.join();
        return figures;
    }

    @Override
    public void run(Errand errand, Random random) {
        Place signal = Known.drawn(signals, random);
        Map<String, String> person = Known.drawn(persons, random);
        if (errand == Errand.LOOK) {
            signal.visitor().send(signal.path() + "/links/look", person);
            return;
        }
        Map<String, String> involved = new LinkedHashMap<>(person);
        involved.putAll(Map.of(
                "role", "POSSIBLE_VICTIM", "sex", "UNKNOWN", "ageBand", "UNKNOWN", "nationalityGroup", "UNKNOWN"));
        String answer = signal.visitor().send(signal.path() + "/involved", involved);
        // who is saved is shown their page; whose form is wrong gets it back
        if (!answer.isEmpty()) {
            throw new IllegalStateException("not saved");
        }
    }

    // who only reads a signal along writes nothing in it
    private static List<Place> signals(People people) {
        List<Place> signals = people.signals().values().stream()
                .flatMap(visitor ->
                        Known.signalsOf(visitor, "ENRICHING").stream().map(path -> new Place(visitor, path)))
                .filter(LinkingLive::isHeld)
                .toList();
        if (signals.isEmpty()) {
            throw new IllegalStateException("nothing to write in: is this a demo region?");
        }
        return signals;
    }

    private static boolean isHeld(Place signal) {
        return !signal.visitor()
                .open(signal.path())
                .select("a[href=" + signal.path() + "/involved]")
                .isEmpty();
    }

    // half of them are registered already, half are new
    private static List<Map<String, String>> persons() {
        List<Map<String, String>> persons = new ArrayList<>();
        new InventedPersons(InventedPersons.REGISTERED)
                .registrations(PERSONS, (person, entity) -> persons.add(InventedPersons.typed(person)));
        InventedPersons others = new InventedPersons(InventedPersons.REGISTERED + 1);
        for (int i = 0; i < PERSONS; i++) {
            persons.add(InventedPersons.typed(others.somebody()));
        }
        return persons;
    }
}
