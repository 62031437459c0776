package nl.baken.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Gathers records that belong together on average: groups join while the mean score between their members is above nought
 * (average linkage), so that one wrong link chains nothing. Every record of a group was compared with every other one.
 */
public final class Clustering {

    /** The score of two that must not come together. */
    public static final int NEVER = Integer.MIN_VALUE;

    /** Scores any two records. */
    public interface Scorer {

        /** The one with the lower number comes first. */
        int score(int a, int b);
    }

    /** Of more records that hang together the weakest links are cut first. */
    private static final int MOST = 400;

    private static final int STEP = 1_500;

    private final Pairs pairs;
    private final List<int[]> parts = new ArrayList<>();

    private Clustering(Pairs pairs) {
        this.pairs = pairs;
    }

    /** For each record the first record of its group. */
    static int[] find(int records, Pairs pairs, Scorer scorer) {
        int[] groups = IntStream.range(0, records).toArray();
        for (int[] part : parts(pairs)) {
            int[] found = gather(part, scorer);
            for (int i = 0; i < part.length; i++) {
                groups[part[i]] = found[i];
            }
        }
        return groups;
    }

    /** Records that hang together by likely links, in order, in parts that are small enough to be gathered. */
    public static List<int[]> parts(Iterable<Link> links) {
        Pairs pairs = new Pairs();
        links.forEach(it -> pairs.add(it.first(), it.second(), it.score()));
        return parts(pairs);
    }

    private static List<int[]> parts(Pairs pairs) {
        Clustering clustering = new Clustering(pairs);
        clustering.split(IntStream.range(0, pairs.size()).toArray(), 0);
        return clustering.parts;
    }

    private void split(int[] among, int threshold) {
        int[] above =
                Arrays.stream(among).filter(it -> pairs.score(it) > threshold).toArray();
        Connected connected = Connected.by(pairs, above);
        int start = 0;
        while (start < above.length) {
            int end = connected.end(start);
            int[] records = connected.records(start, end);
            if (records.length > MOST) {
                split(connected.pairs(start, end), threshold + STEP);
            } else {
                parts.add(records);
            }
            start = end;
        }
    }

    /** For each of some records, in order, the first record of its group. */
    public static int[] gather(int[] records, Scorer scorer) {
        Groups gathered = new Groups(records.length);
        for (int i = 0; i < records.length; i++) {
            for (int j = i + 1; j < records.length; j++) {
                gathered.set(i, j, scorer.score(records[i], records[j]));
            }
        }
        return Arrays.stream(gathered.join()).map(it -> records[it]).toArray();
    }
}
