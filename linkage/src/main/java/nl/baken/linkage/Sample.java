package nl.baken.linkage;

import java.util.Arrays;

/** Pairs to learn from: those that share a key, and random others, which hardly ever match. */
final class Sample {

    private int size;
    private long[] evidence = new long[1024];
    private int[] rarity = new int[1024];
    private final double[][] all = new double[Aspect.COUNT][Evidence.MISSING];
    private final double[][] rarities = new double[Aspect.COUNT][Evidence.MISSING];
    private double total;
    private final double each;

    /** Of candidates that stand for so many pairs each. */
    Sample(double each) {
        this.each = each;
    }

    void addCandidate(Likeness found) {
        if (size == evidence.length) {
            evidence = Arrays.copyOf(evidence, 2 * size);
            rarity = Arrays.copyOf(rarity, 2 * size);
        }
        evidence[size] = found.evidence();
        rarity[size] = found.rarity();
        size++;
        count(found, each);
    }

    void addOther(Likeness found, double pairs) {
        count(found, pairs);
    }

    private void count(Likeness found, double pairs) {
        total += pairs;
        for (int aspect = 0; aspect < Aspect.COUNT; aspect++) {
            int level = Evidence.level(found.evidence(), aspect);
            if (level != Evidence.MISSING) {
                all[aspect][level] += pairs;
                rarities[aspect][level] += pairs * found.rarity(aspect);
            }
        }
    }

    int candidates() {
        return size;
    }

    long evidence(int candidate) {
        return evidence[candidate];
    }

    int rarity(int candidate) {
        return rarity[candidate];
    }

    double each() {
        return each;
    }

    /** How many pairs there are in all. */
    double total() {
        return total;
    }

    /** How many pairs reach a level. */
    double count(int aspect, int level) {
        return all[aspect][level];
    }

    /** How rare on average what pairs of a level agree on is. */
    double meanRarity(int aspect, int level) {
        return all[aspect][level] == 0 ? Vocabulary.RAREST : rarities[aspect][level] / all[aspect][level];
    }
}
