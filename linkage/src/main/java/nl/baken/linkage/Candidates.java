package nl.baken.linkage;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The pairs of a batch that share a key: to learn from, and to score. */
final class Candidates {

    private static final int PARTS = 64;
    private static final int SAMPLE = 400_000;
    private static final int OTHERS = 300_000;
    private static final int OTHERS_EACH = 30;
    /** Below this no second look makes a match of it. */
    private static final int HOPELESS = -12_000;

    private final List<Profile> records;
    private final Blocks blocks;
    private final Sources sources;
    private final Vocabularies vocabularies;
    private final int every;
    private final Pairs drawn;
    private final LongAdder compared = new LongAdder();

    Candidates(List<Profile> records, Blocks blocks, Sources sources, Vocabularies vocabularies) {
        this.records = records;
        this.blocks = blocks;
        this.sources = sources;
        this.vocabularies = vocabularies;
        this.every = (int) (1 + blocks.pairs() / SAMPLE);
        this.drawn = draw();
    }

    /** How many pairs were scored for the first time. */
    long compared() {
        return compared.sum();
    }

    /** As many pairs as it takes to learn, always the same ones, as they compare now. */
    Sample sample() {
        Sample sample = new Sample(every);
        Comparer comparer = Comparer.ofMany(vocabularies);
        for (int i = 0; i < drawn.size(); i++) {
            sample.addCandidate(compare(comparer, drawn.first(i), drawn.second(i)), comparer);
        }
        addOthers(sample, comparer);
        return sample;
    }

    private Pairs draw() {
        return inParts(part -> {
            Pairs some = new Pairs();
            blocks.forEach(part, PARTS, (a, b) -> {
                if (Integer.remainderUnsigned(Hashes.of(a, b), every) == 0 && sources.mayMatch(a, b)) {
                    some.add(a, b, 0);
                }
            });
            return some;
        });
    }

    private long compare(Comparer comparer, int a, int b) {
        return comparer.compare(records.get(a), records.get(b));
    }

    private void addOthers(Sample sample, Comparer comparer) {
        if (records.size() < 2) {
            return;
        }
        int others = Math.min(OTHERS, OTHERS_EACH * records.size());
        int[] drawn = new SplittableRandom(records.size())
                .ints(2L * others, 0, records.size())
                .toArray();
        int[] kept = IntStream.range(0, others)
                .map(it -> 2 * it)
                .filter(it -> isOther(drawn[it], drawn[it + 1]))
                .toArray();
        double each = Math.max(1, (sources.pairs() - sample.total()) / Math.max(1, kept.length));
        for (int i : kept) {
            sample.addOther(compare(comparer, drawn[i], drawn[i + 1]), comparer, each);
        }
    }

    private boolean isOther(int a, int b) {
        return a != b && sources.mayMatch(a, b) && !blocks.share(a, b);
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
                if (score > HOPELESS) {
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
