package nl.baken.bench;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** How long each errand took, and how many failed. */
final class Figures {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final long LONGEST = TimeUnit.MINUTES.toMicros(2);

    private final Map<Errand, Histogram> took = new EnumMap<>(Errand.class);
    private final Map<Errand, Histogram> failed = new EnumMap<>(Errand.class);
    private final Queue<String> reasons = new ConcurrentLinkedQueue<>();

    Figures() {
        for (Errand errand : Errand.values()) {
            took.put(errand, new ConcurrentHistogram(LONGEST, 3));
            failed.put(errand, new ConcurrentHistogram(LONGEST, 3));
        }
    }

    void done(Errand errand, long nanos) {
        of(took, errand).recordValue(Math.min(LONGEST, TimeUnit.NANOSECONDS.toMicros(nanos)));
    }

    void failed(Errand errand, long nanos, Exception failure) {
        of(failed, errand).recordValue(Math.min(LONGEST, TimeUnit.NANOSECONDS.toMicros(nanos)));
        reasons.add(
                errand + ": " + ID.matcher(String.valueOf(failure.getMessage())).replaceAll("…"));
    }

    long count(Errand errand) {
        return of(took, errand).getTotalCount();
    }

    long failures() {
        return failed.values().stream().mapToLong(Histogram::getTotalCount).sum();
    }

    /** Why errands failed, each reason with how often. */
    Map<String, Long> reasons() {
        return reasons.stream().collect(groupingBy(Function.identity(), TreeMap::new, counting()));
    }

    /** In milliseconds. */
    double percentile(Errand errand, double percent) {
        return of(took, errand).getValueAtPercentile(percent) / 1000.0;
    }

    /** The errands of which the slowest of a hundred took longer than its goal. */
    List<Errand> late() {
        return Arrays.stream(Errand.values())
                .filter(errand -> percentile(errand, 99) > errand.goal())
                .toList();
    }

    private static Histogram of(Map<Errand, Histogram> histograms, Errand errand) {
        Histogram found = histograms.get(errand);
        if (found == null) {
            throw new IllegalArgumentException("no figures of " + errand);
        }
        return found;
    }
}
