package nl.baken.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.baken.linkage.ads.Ad;
import nl.baken.linkage.ads.AdBatch;
import nl.baken.linkage.ads.AdGroups;

/** Gathers a set of advertisements with a known truth, and prints what was found and what it took; cold, and once more warm. */
final class LinkingAds {

    private static final int ROUNDS = 3;

    private LinkingAds() {}

    /** The folder of the set, with ads.csv and truth.csv in the same order. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        List<NamedCsvRecord> truth = rows(folder.resolve("truth.csv"));
        List<NamedCsvRecord> rows = rows(folder.resolve("ads.csv"));
        List<Ad> ads = rows.stream().map(LinkingAds::ad).toList();
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.get(i).getField("id").equals(truth.get(i).getField("id"))) {
                throw new IOException("no truth of " + rows.get(i).getField("id"));
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            Stopwatch watch = Stopwatch.start();
            AdBatch batch = new AdBatch();
            ads.forEach(batch::add);
            AdGroups groups = batch.group();
            watch.stop();
            print("template", numbers(truth, "template"), groups::template, groups, watch);
            print("operator", numbers(truth, "operator"), groups::sender, groups, watch);
        }
    }

    private static List<NamedCsvRecord> rows(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return new ArrayList<>(reader.stream().toList());
        }
    }

    private static Ad ad(NamedCsvRecord row) {
        return new Ad(
                row.getField("text"),
                Stream.of(row.getField("phone"), row.getField("handle"))
                        .filter(it -> !it.isEmpty())
                        .toList());
    }

    private static int[] numbers(List<NamedCsvRecord> truth, String column) {
        Map<String, Integer> numbers = new HashMap<>();
        return truth.stream()
                .mapToInt(it -> numbers.computeIfAbsent(it.getField(column), none -> numbers.size()))
                .toArray();
    }

    private static void print(String what, int[] truth, ToIntFunction<Integer> found, AdGroups groups, Stopwatch watch)
            throws IOException {
        int[] gathered = IntStream.range(0, truth.length).map(found::applyAsInt).toArray();
        Truth of = new Truth(truth);
        Truth.Quality pairs = of.of(gathered);
        System.out.printf(
                Locale.ROOT,
                "| %s | %.4f | %.4f | %.4f | %.4f | %.4f | %d of %d | %d | %.1f | %.1f | %.0f | %d |%n",
                what,
                pairs.precision(),
                pairs.recall(),
                pairs.f1(),
                of.adjustedRand(gathered),
                of.cubed(gathered).f1(),
                Truth.largest(gathered),
                Truth.largest(truth),
                groups.comparisons(),
                watch.wallSeconds(),
                watch.processorSeconds(),
                truth.length / watch.processorSeconds(),
                LinkingOpenSets.peakMegabytes());
    }
}
