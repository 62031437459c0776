package nl.baken.linkage;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Pairs in the order of the parts that hang together. */
final class Connected {

    private final Pairs pairs;
    private final long[] byRoot;

    private Connected(Pairs pairs, long[] byRoot) {
        this.pairs = pairs;
        this.byRoot = byRoot;
    }

    static Connected by(Pairs pairs, int[] among) {
        int[] records = IntStream.concat(
                        Arrays.stream(among).map(pairs::first),
                        Arrays.stream(among).map(pairs::second))
                .sorted()
                .distinct()
                .toArray();
        int[] parents = IntStream.range(0, records.length).toArray();
        for (int pair : among) {
            int a = root(parents, Arrays.binarySearch(records, pairs.first(pair)));
            int b = root(parents, Arrays.binarySearch(records, pairs.second(pair)));
            parents[Math.max(a, b)] = Math.min(a, b);
        }
        long[] byRoot = Arrays.stream(among)
                .mapToLong(it -> (long) root(parents, Arrays.binarySearch(records, pairs.first(it))) << 32 | it)
                .sorted()
                .toArray();
        return new Connected(pairs, byRoot);
    }

    private static int root(int[] parents, int of) {
        int at = of;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }

    /** Where the part ends that begins here. */
    int end(int start) {
        int end = start + 1;
        while (end < byRoot.length && byRoot[end] >> 32 == byRoot[start] >> 32) {
            end++;
        }
        return end;
    }

    int[] pairs(int start, int end) {
        return IntStream.range(start, end).map(it -> (int) byRoot[it]).toArray();
    }

    int[] records(int start, int end) {
        return Arrays.stream(pairs(start, end))
                .flatMap(it -> IntStream.of(pairs.first(it), pairs.second(it)))
                .sorted()
                .distinct()
                .toArray();
    }
}
