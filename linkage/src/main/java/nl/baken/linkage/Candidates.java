package nl.baken.linkage;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The pairs of a batch that share a key: to learn from, and to score. */
final class Candidates {

    private static final int PARTS = 64;

    private final List<Profile> records;
    private final Blocks blocks;
    private final Sampling sampling;
    private final Vocabularies vocabularies;
    private final Pairs drawn;
    private final Pairs others;
    private final LongAdder compared = new LongAdder();

    Candidates(List<Profile> records, Blocks blocks, Sources sources, Vocabularies vocabularies) {
        this.records = records;
        this.blocks = blocks;
        this.sampling = new Sampling(sources, blocks.pairs());
        this.vocabularies = vocabularies;
        this.drawn = draw();
        this.others = drawOthers();
    }

    /** How many pairs were scored for the first time. */
    long compared() {
        return compared.sum();
    }

    /** As many pairs as it takes to learn, always the same ones, as they compare now. */
    Sample sample() {
        return sampling.sample(compare(drawn), others.size(), compare(others));
    }

    /** One by one in their order, compared on all cores. */
    private Stream<Likeness> compare(Pairs pairs) {
        return IntStream.range(0, PARTS)
                .parallel()
                .mapToObj(part -> compare(pairs, start(pairs, part), start(pairs, part + 1)))
                .toList()
                .stream()
                .flatMap(Arrays::stream);
    }

    private Likeness[] compare(Pairs pairs, int from, int to) {
        Comparer comparer = Comparer.ofMany(vocabularies);
        return IntStream.range(from, to)
                .mapToObj(it -> comparer.likeness(records.get(pairs.first(it)), records.get(pairs.second(it))))
                .toArray(Likeness[]::new);
    }

    private static int start(Pairs pairs, int part) {
        return (int) ((long) pairs.size() * part / PARTS);
    }

    private Pairs drawOthers() {
        int[] others = sampling.others();
        int[] kept = IntStream.range(0, others.length / 2)
                .parallel()
                .map(it -> 2 * it)
                .filter(it -> isOther(others[it], others[it + 1]))
                .toArray();
        Pairs pairs = new Pairs();
        Arrays.stream(kept).forEach(it -> pairs.add(others[it], others[it + 1], 0));
        return pairs;
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
            for (int i = start(pairs, part); i < start(pairs, part + 1); i++) {
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
