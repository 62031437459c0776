package nl.baken.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import nl.baken.linkage.Batch;
import nl.baken.linkage.Clusters;
import nl.baken.linkage.Description;
import nl.baken.linkage.Kind;
import nl.baken.linkage.Links;
import nl.baken.linkage.Register;

/** Links many invented persons, or looks new ones up among them, and prints what it took. */
final class LinkingAtSize {

    private static final int LOOKUPS = 20_000;

    private LinkingAtSize() {}

    /** What to do (batch or lookup), and among how many records. */
    public static void main(String[] arguments) throws IOException {
        int records = Integer.parseInt(arguments[1]);
        if (arguments[0].equals("batch")) {
            batch(records);
        } else {
            lookup(records);
        }
    }

    private static void batch(int records) throws IOException {
        int[] entities = new int[records];
        List<Description> registrations = new ArrayList<>(records);
        new InventedPersons(7).registrations(records, (description, entity) -> {
            entities[registrations.size()] = entity;
            registrations.add(description);
        });
        Stopwatch watch = Stopwatch.start();
        Batch batch = new Batch();
        registrations.forEach(batch::add);
        Links links = batch.link();
        Clusters clusters = links.clusters();
        watch.stop();
        ScoredPairs pairs = new ScoredPairs();
        links.likely().forEach(it -> pairs.add(it.first(), it.second(), it.score()));
        Truth truth = new Truth(entities);
        System.out.printf(
                Locale.ROOT,
                "| batch | %d | %.1f s wall, %.1f s processor, %d MB at most | F1d %.4f, F1c %.4f, %d comparisons, %d hot blocks |%n",
                records,
                watch.wallSeconds(),
                watch.processorSeconds(),
                LinkingOpenSets.peakMegabytes(),
                truth.of(pairs, 0).f1(),
                truth.of(IntStream.range(0, records).map(clusters::of).toArray())
                        .f1(),
                links.comparisons(),
                links.hotBlocks().size());
    }

    private static void lookup(int records) {
        Register register = register(records);
        System.gc();
        long heap = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        InventedPersons others = new InventedPersons(8);
        List<Description> wanted = IntStream.range(0, 2 * LOOKUPS)
                .mapToObj(it -> others.somebody())
                .toList();
        long[] took = new long[wanted.size()];
        long hits = 0;
        for (int i = 0; i < took.length; i++) {
            long start = System.nanoTime();
            hits += register.find(wanted.get(i)).size();
            took[i] = System.nanoTime() - start;
        }
        long[] warm = Arrays.copyOfRange(took, LOOKUPS, took.length);
        Arrays.sort(warm);
        System.out.printf(
                Locale.ROOT,
                "| lookup | %d | p50 %.3f, p95 %.3f, p99 %.3f ms | %d bytes of heap a person, %d hits |%n",
                records,
                warm[LOOKUPS / 2] / 1e6,
                warm[LOOKUPS * 95 / 100] / 1e6,
                warm[LOOKUPS * 99 / 100] / 1e6,
                heap / records,
                hits);
    }

    private static Register register(int records) {
        Batch batch = new Batch();
        new InventedPersons(7).registrations(records, (description, entity) -> batch.add(description));
        return batch.register(Kind.PERSON);
    }
}
