package nl.baken.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.IntStream;
import nl.baken.linkage.Batch;
import nl.baken.linkage.Clusters;
import nl.baken.linkage.Links;

/** Links one data set with one engine, and prints a row of the table. */
final class LinkingOpenSets {

    private LinkingOpenSets() {}

    /** An engine (linkage or a peer) and the folder of a data set. */
    public static void main(String[] arguments) throws IOException {
        OpenSet set = OpenSet.read(Path.of(arguments[1]));
        if (arguments[0].equals("linkage")) {
            ours(set);
        } else {
            peer(LinkingPeer.valueOf(arguments[0]), set);
        }
    }

    private static void ours(OpenSet set) throws IOException {
        Stopwatch watch = Stopwatch.start();
        Batch batch = new Batch();
        for (int i = 0; i < set.records().size(); i++) {
            if (set.secondSource() > 0 && (i == 0 || i == set.secondSource())) {
                batch.newSource();
            }
            batch.add(set.records().get(i));
        }
        Links links = batch.link();
        Clusters clusters = links.clusters();
        watch.stop();
        ScoredPairs pairs = new ScoredPairs();
        links.all().forEach(it -> pairs.add(it.first(), it.second(), it.score()));
        Truth truth = set.truth();
        int[] groups =
                IntStream.range(0, set.records().size()).map(clusters::of).toArray();
        print(set, "linkage", truth.of(pairs, 0), truth.of(groups), pairs, String.valueOf(links.comparisons()), watch);
    }

    private static void peer(LinkingPeer peer, OpenSet set) throws IOException {
        Stopwatch watch = Stopwatch.start();
        ScoredPairs pairs = peer.link(set.records());
        watch.stop();
        Truth truth = set.truth();
        String name = peer.name().toLowerCase(Locale.ROOT).replace('_', '-');
        print(set, name, truth.best(pairs), truth.bestClosure(pairs), pairs, "", watch);
    }

    private static void print(
            OpenSet set,
            String engine,
            Truth.Quality quality,
            Truth.Quality grouped,
            ScoredPairs pairs,
            String comparisons,
            Stopwatch watch)
            throws IOException {
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %.4f | %.4f | %.4f | %.4f | %.3f | %s | %.1f | %.1f | %d |%n",
                set.name(),
                engine,
                quality.precision(),
                quality.recall(),
                quality.f1(),
                grouped.f1(),
                set.truth().recallAtNinetyNine(pairs),
                comparisons,
                watch.wallSeconds(),
                watch.processorSeconds(),
                peakMegabytes());
    }

    /** The most memory that this process ever had. */
    static long peakMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}
