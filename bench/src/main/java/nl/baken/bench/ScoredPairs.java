package nl.baken.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Pairs of records with a score each, as an engine gives them; of a pair that comes twice the highest. */
final class ScoredPairs {

    /** A pair with its score, the smaller number first. */
    record Scored(int first, int second, double score) {}

    private final Map<Long, Double> scores = new HashMap<>();

    void add(int a, int b, double score) {
        scores.merge((long) Math.min(a, b) << 32 | Math.max(a, b), score, Math::max);
    }

    /** Those above a threshold. */
    List<Scored> above(double threshold) {
        List<Scored> above = new ArrayList<>();
        scores.forEach((pair, score) -> {
            if (score > threshold) {
                above.add(new Scored((int) (pair >> 32), pair.intValue(), score));
            }
        });
        return above;
    }

    /** Two hundred thresholds, or fewer, over all scores. */
    double[] thresholds() {
        double[] sorted = scores.values().stream()
                .mapToDouble(it -> it)
                .sorted()
                .distinct()
                .toArray();
        int step = Math.max(1, sorted.length / 200);
        double[] thresholds = new double[(sorted.length + step - 1) / step];
        for (int i = 0; i < thresholds.length; i++) {
            thresholds[i] = Math.nextDown(sorted[i * step]);
        }
        return thresholds;
    }
}
