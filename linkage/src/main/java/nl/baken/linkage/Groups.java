package nl.baken.linkage;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Groups that join, those with the highest mean score between them first. */
final class Groups {

    /** One pair that agrees on everything must not outvote ten that do not. */
    private static final int CLIP = 15_000;

    private static final long APART = -1_000_000_000_000L;

    private final long[][] sums;
    private final int[] sizes;
    private final int[] into;

    Groups(int members) {
        this.sums = new long[members][members];
        this.sizes = new int[members];
        this.into = IntStream.range(0, members).toArray();
        Arrays.fill(sizes, 1);
    }

    void set(int a, int b, int score) {
        long clipped = score == Clustering.NEVER ? APART : Math.clamp(score, -CLIP, CLIP);
        sums[a][b] = clipped;
        sums[b][a] = clipped;
    }

    /** For each member the first one of its group. */
    int[] join() {
        for (int[] best = best(); best.length > 0; best = best()) {
            join(best[0], best[1]);
        }
        return into;
    }

    private int[] best() {
        int[] best = {};
        double highest = 0;
        for (int a = 0; a < sizes.length; a++) {
            for (int b = a + 1; sizes[a] > 0 && b < sizes.length; b++) {
                double mean = sizes[b] == 0 ? 0 : (double) sums[a][b] / ((long) sizes[a] * sizes[b]);
                if (mean > highest) {
                    highest = mean;
                    best = new int[] {a, b};
                }
            }
        }
        return best;
    }

    private void join(int a, int b) {
        for (int other = 0; other < sizes.length; other++) {
            sums[a][other] += sums[b][other];
            sums[other][a] = sums[a][other];
            into[other] = into[other] == b ? a : into[other];
        }
        sizes[a] += sizes[b];
        sizes[b] = 0;
    }
}
