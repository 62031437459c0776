package nl.baken.linkage;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Records gathered to whoever or whatever they are about; taking one apart gives new clusters and leaves these as they are. */
public final class Clusters {

    private final Scoring scoring;
    private final int[] groups;
    private final Set<Long> rejected;

    private Clusters(Scoring scoring, int[] groups, Set<Long> rejected) {
        this.scoring = scoring;
        this.groups = groups;
        this.rejected = Set.copyOf(rejected);
    }

    static Clusters find(Scoring scoring, Pairs pairs) {
        return new Clusters(scoring, Clustering.find(scoring.records(), pairs, scoring.scorer()), Set.of());
    }

    /** The first record of the cluster that a record is in, which stands for the cluster. */
    public int of(int record) {
        return groups[record];
    }

    /** All records of the cluster that a record is in. */
    public List<Integer> members(int record) {
        return IntStream.range(0, groups.length)
                .filter(it -> groups[it] == groups[record])
                .boxed()
                .toList();
    }

    /** How the members of a cluster hang together: all pairs of them, with their scores. */
    public List<Link> links(int record) {
        List<Integer> members = members(record);
        Clustering.Scorer scorer = scoring.scorer();
        return members.stream()
                .flatMap(a -> members.stream().filter(b -> a < b).map(b -> new Link(a, b, scorer.score(a, b))))
                .toList();
    }

    /** The same where two records are known not to be about the same: their cluster falls apart as the rest of it wants. */
    public Clusters without(int a, int b) {
        Set<Long> more = new HashSet<>(rejected);
        more.add(pair(a, b));
        if (groups[a] != groups[b]) {
            return new Clusters(scoring, groups, more);
        }
        int[] records = members(a).stream().mapToInt(it -> it).toArray();
        Clustering.Scorer scorer = scoring.scorer();
        int[] apart =
                Clustering.gather(records, (x, y) -> more.contains(pair(x, y)) ? Clustering.NEVER : scorer.score(x, y));
        int[] copy = groups.clone();
        for (int i = 0; i < records.length; i++) {
            copy[records[i]] = apart[i];
        }
        return new Clusters(scoring, copy, more);
    }

    private static long pair(int a, int b) {
        return (long) Math.min(a, b) << 32 | Math.max(a, b);
    }
}
