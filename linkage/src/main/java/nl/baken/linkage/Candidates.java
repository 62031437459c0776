package nl.baken.linkage;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The pairs of a batch that share a key: to learn from, and to score. */
final class Candidates {

    private static final int PARTS = 64;

    private final List<Profile> records;
    private final Blocks blocks;
    private final Sampling sampling;
    private final Vocabularies vocabularies;
    private final Pairs drawn;
    private final LongAdder compared = new LongAdder();

    Candidates(List<Profile> records, Blocks blocks, Sources sources, Vocabularies vocabularies) {
        this.records = records;
        this.blocks = blocks;
        this.sampling = new Sampling(sources, blocks.pairs());
        this.vocabularies = vocabularies;
        this.drawn = draw();
    }

    /** How many pairs were scored for the first time. */
    long compared() {
        return compared.sum();
    }

    /** As many pairs as it takes to learn, always the same ones, as they compare now. */
    Sample sample() {
        Comparer comparer = Comparer.ofMany(vocabularies);
        int[] others = sampling.others();
        int[] kept = IntStream.range(0, others.length / 2)
                .map(it -> 2 * it)
                .filter(it -> isOther(others[it], others[it + 1]))
                .toArray();
        return sampling.sample(
                IntStream.range(0, drawn.size()).mapToObj(it -> compare(comparer, drawn.first(it), drawn.second(it))),
                kept.length,
                Arrays.stream(kept).mapToObj(it -> compare(comparer, others[it], others[it + 1])));
    }

    private Pairs draw() {
        return inParts(part -> {
            Pairs some = new Pairs();
            blocks.forEach(part, PARTS, (a, b) -> {
                if (sampling.isDrawn(a, b)) {
                    some.add(a, b, 0);
                }
            });
            return some;
        });
    }

    private Likeness compare(Comparer comparer, int a, int b) {
        return comparer.likeness(records.get(a), records.get(b));
    }

    private boolean isOther(int a, int b) {
        return sampling.isOther(a, b, blocks.share(a, b));
    }

    /** All pairs that are not hopeless. */
    Pairs score(Scoring scoring) {
        return inParts(part -> {
            Pairs kept = new Pairs();
            Clustering.Scorer scorer = scoring.scorer();
            long[] count = {0};
            blocks.forEach(part, PARTS, (a, b) -> {
                int score = scorer.score(a, b);
                count[0] += score == Clustering.NEVER ? 0 : 1;
                if (!Link.isHopeless(score)) {
                    kept.add(a, b, score);
                }
            });
            compared.add(count[0]);
            return kept;
        });
    }

    /** The same pairs, scored anew. */
    Pairs score(Scoring scoring, Pairs pairs) {
        return inParts(part -> {
            Pairs scored = new Pairs();
            Clustering.Scorer scorer = scoring.scorer();
            int end = (int) ((long) pairs.size() * (part + 1) / PARTS);
            for (int i = (int) ((long) pairs.size() * part / PARTS); i < end; i++) {
                scored.add(pairs.first(i), pairs.second(i), scorer.score(pairs.first(i), pairs.second(i)));
            }
            return scored;
        });
    }

    /** On all cores, with the same result as on one. */
    private static Pairs inParts(IntFunction<Pairs> work) {
        return Pairs.concat(IntStream.range(0, PARTS).parallel().mapToObj(work).toList());
    }
}
