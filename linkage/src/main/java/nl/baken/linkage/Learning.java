package nl.baken.linkage;

import java.util.Arrays;

/**
 * Learns without labels what agreement is worth: expectation maximisation of the model of Fellegi and Sunter ("A theory
 * for record linkage", 1969), with weights by rarity (Winkler 1988, "Using the EM algorithm for weight computation").
 */
final class Learning {

    private static final int ROUNDS = 60;
    private static final int LONG_ODDS = -20_000;
    /** What the start counts for: so few pairs that learning soon overrules it, so many that no level becomes impossible. */
    private static final double DOUBT = 2;

    private static final double MOSTLY = 0.8;

    private final Sample sample;
    private final double[][] matched = new double[Aspect.COUNT][Evidence.MISSING];
    private double matches;

    private Learning(Sample sample) {
        this.sample = sample;
    }

    /** Begins without knowing more than that most who match agree, and learns until nothing changes. */
    static Model learn(Sample sample, double expected) {
        Learning learning = new Learning(sample);
        learning.matches = expected;
        return learning.converge(learning.model());
    }

    /** Learns from a start that is known already. */
    static Model learn(Sample sample, Model start) {
        return new Learning(sample).converge(start);
    }

    private Model converge(Model start) {
        Model model = start;
        double before = -1;
        for (int round = 0; round < ROUNDS && Math.abs(matches - before) > matches / 1e5; round++) {
            before = matches;
            expect(model);
            model = model();
        }
        return model;
    }

    private void expect(Model model) {
        Arrays.stream(matched).forEach(it -> Arrays.fill(it, 0));
        matches = 0;
        for (int i = 0; i < sample.candidates(); i++) {
            long evidence = sample.evidence(i);
            int score = model.score(evidence) + sample.rarity(i);
            if (score > LONG_ODDS) {
                double pairs = sample.each() * Bits.probability(score);
                matches += pairs;
                for (int aspect = 0; aspect < Aspect.COUNT; aspect++) {
                    int level = Evidence.level(evidence, aspect);
                    if (level != Evidence.MISSING) {
                        matched[aspect][level] += pairs;
                    }
                }
            }
        }
    }

    private Model model() {
        int[][] weights = new int[Aspect.COUNT][];
        for (Aspect aspect : Aspect.values()) {
            weights[aspect.index()] = weights(aspect);
        }
        double some = Math.max(matches, DOUBT);
        return new Model(Bits.of(some / Math.max(sample.total() - some, some)), weights);
    }

    private int[] weights(Aspect aspect) {
        int of = aspect.index();
        int levels = aspect.levels().size();
        double allMatched = 0;
        double allOthers = 0;
        for (int level = 0; level < levels; level++) {
            allMatched += matched[of][level];
            allOthers += others(of, level);
        }
        int[] weights = new int[levels];
        if (allMatched + allOthers == 0) {
            return weights;
        }
        for (int level = 0; level < levels; level++) {
            double m = (matched[of][level] + DOUBT * start(level, levels)) / (allMatched + DOUBT);
            double u = (others(of, level) + 1) / (allOthers + levels);
            weights[level] = weight(aspect, level, m, u);
        }
        return weights;
    }

    private double others(int aspect, int level) {
        return Math.max(0, sample.count(aspect, level) - matched[aspect][level]);
    }

    /** Whoever is somebody else agrees exactly on something as often as it occurs, so that rarity alone stands for it. */
    private int weight(Aspect aspect, int level, double m, double u) {
        Level of = aspect.levels().get(level);
        if (!of.isByRarity()) {
            return Bits.of(m / u);
        }
        if (level == 0 && aspect != Aspect.ADDRESS) {
            return Bits.of(m);
        }
        return Bits.of(m / u) - (int) Math.round(sample.meanRarity(aspect.index(), level));
    }

    private static double start(int level, int levels) {
        return level == 0 ? MOSTLY : (1 - MOSTLY) / (levels - 1);
    }
}
