package nl.baken.linkage;

import java.io.Serializable;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Which pairs are learned from: as many as it takes and no more, and always the same ones. */
public final class Sampling implements Serializable {

    private static final int CANDIDATES = 400_000;
    private static final int OTHERS = 300_000;
    private static final int OTHERS_EACH = 30;

    private final Sources sources;
    private final int every;

    /** Of records that have so many pairs under all their keys. */
    public Sampling(Sources sources, long pairs) {
        this.sources = sources;
        this.every = (int) (1 + pairs / CANDIDATES);
    }

    /** Whether it is learned from two that share a key. */
    public boolean isDrawn(int a, int b) {
        return Integer.remainderUnsigned(Hashes.of(a, b), every) == 0 && sources.mayMatch(a, b);
    }

    /** Records, of which each two in a row are a random pair. */
    public int[] others() {
        int records = sources.records();
        return records < 2
                ? new int[0]
                : new SplittableRandom(records)
                        .ints(2 * Math.min(OTHERS, (long) OTHERS_EACH * records), 0, records)
                        .toArray();
    }

    /** Whether a random pair stands for those that share no key, given whether it shares one. */
    public boolean isOther(int a, int b, boolean share) {
        return a != b && sources.mayMatch(a, b) && !share;
    }

    /** Learns from drawn pairs in the order of the key that each shares first, and from others in the order drawn. */
    public Model learn(List<Likeness> candidates, List<Likeness> others) {
        return Learning.learn(sample(candidates.stream(), others.size(), others.stream()), sources.records() / 2.0);
    }

    /** The same when something was learned already. */
    public Model learn(List<Likeness> candidates, List<Likeness> others, Model start) {
        return Learning.learn(sample(candidates.stream(), others.size(), others.stream()), start);
    }

    /** The others, of which there are so many, stand for all pairs that share no key. */
    Sample sample(Stream<Likeness> candidates, int count, Stream<Likeness> others) {
        Sample sample = new Sample(every);
        candidates.forEach(sample::addCandidate);
        double each = Math.max(1, (sources.pairs() - sample.total()) / Math.max(1, count));
        others.forEach(it -> sample.addOther(it, each));
        return sample;
    }
}
