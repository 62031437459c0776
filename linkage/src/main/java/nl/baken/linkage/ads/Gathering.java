package nl.baken.linkage.ads;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * Groups that join, those that are most alike on average first, as long as they are alike enough (average linkage; a heuristic
 * for correlation clustering). Two that were not compared count as not alike at all, so that one link chains nothing: an
 * advertisement that resembles one of thirty stays out.
 */
final class Gathering {

    static final int ENOUGH = 290;

    private record Join(double mean, int a, int b, int sizes) {}

    private final int[] into;
    private final int[] sizes;
    private final int[][] neighbours;
    private final long[][] sums;
    private final PriorityQueue<Join> joins = new PriorityQueue<>(Comparator.comparingDouble(Join::mean)
            .reversed()
            .thenComparingInt(Join::a)
            .thenComparingInt(Join::b));

    private Gathering(int ads, Alike alike) {
        this.into = IntStream.range(0, ads).toArray();
        this.sizes = new int[ads];
        Arrays.fill(sizes, 1);
        this.neighbours = new int[ads][];
        this.sums = new long[ads][];
        fill(alike);
    }

    /** For each advertisement the first one of its group. */
    static int[] of(int ads, Alike alike) {
        Gathering gathering = new Gathering(ads, alike);
        gathering.join();
        return IntStream.range(0, ads).map(gathering::root).toArray();
    }

    private void fill(Alike alike) {
        int[] counts = new int[into.length];
        for (int i = 0; i < alike.size(); i++) {
            counts[alike.first(i)]++;
            counts[alike.second(i)]++;
        }
        for (int ad = 0; ad < counts.length; ad++) {
            neighbours[ad] = new int[counts[ad]];
            sums[ad] = new long[counts[ad]];
        }
        for (int i = 0; i < alike.size(); i++) {
            int a = alike.first(i);
            int b = alike.second(i);
            put(a, --counts[a], b, alike.score(i));
            put(b, --counts[b], a, alike.score(i));
            consider(a, b, alike.score(i));
        }
    }

    private void put(int ad, int at, int neighbour, int score) {
        neighbours[ad][at] = neighbour;
        sums[ad][at] = score;
    }

    private void consider(int a, int b, long sum) {
        double mean = (double) sum / ((long) sizes[a] * sizes[b]);
        if (mean >= ENOUGH) {
            joins.add(new Join(mean, Math.min(a, b), Math.max(a, b), sizes[a] + sizes[b]));
        }
    }

    private void join() {
        for (Join next = joins.poll(); next != null; next = joins.poll()) {
            boolean current = into[next.a()] == next.a() && into[next.b()] == next.b();
            if (current && sizes[next.a()] + sizes[next.b()] == next.sizes()) {
                join(next.a(), next.b());
            }
        }
    }

    private void join(int a, int b) {
        into[b] = a;
        sizes[a] += sizes[b];
        int lengthOfA = neighbours[a].length;
        int[] all = Arrays.copyOf(neighbours[a], lengthOfA + neighbours[b].length);
        System.arraycopy(neighbours[b], 0, all, lengthOfA, neighbours[b].length);
        long[] allSums = Arrays.copyOf(sums[a], all.length);
        System.arraycopy(sums[b], 0, allSums, lengthOfA, neighbours[b].length);
        neighbours[b] = new int[0];
        sums[b] = new long[0];
        merge(a, all, allSums);
        for (int i = 0; i < neighbours[a].length; i++) {
            consider(a, neighbours[a][i], sums[a][i]);
        }
    }

    /** Those that joined meanwhile are one neighbour. */
    private void merge(int a, int[] all, long[] allSums) {
        long[] inOrder = IntStream.range(0, all.length)
                .mapToLong(it -> (long) root(all[it]) << 32 | it)
                .filter(it -> it >> 32 != a)
                .sorted()
                .toArray();
        int[] merged = new int[inOrder.length];
        long[] mergedSums = new long[inOrder.length];
        int size = 0;
        for (long entry : inOrder) {
            int root = (int) (entry >> 32);
            if (size == 0 || merged[size - 1] != root) {
                merged[size++] = root;
            }
            mergedSums[size - 1] += allSums[(int) entry];
        }
        neighbours[a] = Arrays.copyOf(merged, size);
        sums[a] = Arrays.copyOf(mergedSums, size);
    }

    private int root(int ad) {
        int at = ad;
        while (into[at] != at) {
            into[at] = into[into[at]];
            at = into[at];
        }
        return at;
    }
}
