package nl.baken.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.baken.linkage.Batch;
import nl.baken.linkage.Description;

/**
 * Measures how far weights that are learned without labels lie apart when they are learned from two samples of one store that have
 * nobody in common: by that it is known from how many records learning more changes nothing.
 *
 * <p>Argument: of how many registrations of invented persons the store is.
 */
public final class LinkingSamples {

    private static final int[] SIZES = {2_000, 5_000, 10_000, 20_000, 50_000};
    private static final double BIT = 1_000;

    private final List<Description> registrations = new ArrayList<>();
    private final List<Integer> entities = new ArrayList<>();

    private LinkingSamples(int size) {
        new InventedPersons(InventedPersons.REGISTERED).registrations(size, (person, entity) -> {
            registrations.add(person);
            entities.add(entity);
        });
    }

    /** Prints a table in Markdown. */
    public static void main(String[] arguments) {
        LinkingSamples store = new LinkingSamples(Integer.parseInt(arguments[0]));
        System.out.println("| records | weights | apart on average, bits | apart at most, bits | which |");
        System.out.println("|---|---|---|---|---|");
        Arrays.stream(SIZES).forEach(store::measure);
    }

    private void measure(int records) {
        Map<String, Integer> one = learned(records, 0);
        Map<String, Integer> other = learned(records, 1);
        one.remove("prior"); // that goes by how many records there are
        String farthest = "";
        double most = 0;
        double sum = 0;
        for (Map.Entry<String, Integer> weight : one.entrySet()) {
            double apart = Math.abs(weight.getValue() - other.getOrDefault(weight.getKey(), 0)) / BIT;
            sum += apart;
            if (apart > most) {
                most = apart;
                farthest = weight.getKey();
            }
        }
        System.out.printf(
                Locale.ROOT,
                "| %,d | %d | %.2f | %.2f | %s |%n",
                records,
                one.size(),
                sum / one.size(),
                most,
                farthest);
    }

    /** What is learned from persons drawn evenly over the whole store by a hash: never the same ones for another part. */
    private Map<String, Integer> learned(int records, int part) {
        Batch batch = new Batch();
        int parts = Math.max(2, registrations.size() / records);
        int taken = 0;
        for (int i = 0; i < registrations.size() && taken < records; i++) {
            if (Integer.remainderUnsigned(entities.get(i) * 0x9E3779B1, parts) == part) {
                batch.add(registrations.get(i));
                taken++;
            }
        }
        Map<String, Integer> weights = new TreeMap<>();
        batch.link()
                .model()
                .text()
                .lines()
                .filter(line -> !line.startsWith("format"))
                .forEach(line -> {
                    int equals = line.indexOf('=');
                    weights.put(line.substring(0, equals), Integer.valueOf(line.substring(equals + 1)));
                });
        weights.values().removeIf(weight -> weight == 0);
        return weights;
    }
}
