package nl.baken.linkage;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Gathers records that belong together on average: groups join while the mean score between their members is above nought
 * (average linkage), so that one wrong link chains nothing. Every record of a group was compared with every other one.
 */
final class Clustering {

    /** The score of two that must not come together. */
    static final int NEVER = Integer.MIN_VALUE;

    /** Scores any two records. */
    interface Scorer {
        int score(int a, int b);
    }

    /** Of more records that hang together the weakest links are cut first. */
    private static final int MOST = 400;

    private static final int STEP = 1_500;

    private final Pairs pairs;
    private final Scorer scorer;
    private final int[] groups;

    private Clustering(int records, Pairs pairs, Scorer scorer) {
        this.pairs = pairs;
        this.scorer = scorer;
        this.groups = IntStream.range(0, records).toArray();
    }

    /** For each record the first record of its group. */
    static int[] find(int records, Pairs pairs, Scorer scorer) {
        Clustering clustering = new Clustering(records, pairs, scorer);
        int[] all = IntStream.range(0, pairs.size())
                .filter(it -> pairs.score(it) > 0)
                .toArray();
        clustering.split(all, 0);
        return clustering.groups;
    }

    private void split(int[] among, int threshold) {
        int[] above =
                Arrays.stream(among).filter(it -> pairs.score(it) > threshold).toArray();
        Connected connected = Connected.by(pairs, above);
        int start = 0;
        while (start < above.length) {
            int end = connected.end(start);
            int[] inside = connected.pairs(start, end);
            int[] records = connected.records(start, end);
            if (records.length > MOST) {
                split(inside, threshold + STEP);
            } else {
                int[] found = gather(records, scorer);
                for (int i = 0; i < records.length; i++) {
                    groups[records[i]] = found[i];
                }
            }
            start = end;
        }
    }

    /** For each of some records the first record of its group. */
    static int[] gather(int[] records, Scorer scorer) {
        Groups gathered = new Groups(records.length);
        for (int i = 0; i < records.length; i++) {
            for (int j = i + 1; j < records.length; j++) {
                gathered.set(i, j, scorer.score(records[i], records[j]));
            }
        }
        return Arrays.stream(gathered.join()).map(it -> records[it]).toArray();
    }
}
