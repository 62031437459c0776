package nl.baken.bench;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

/** Which records are really about the same, to hold against what an engine says; over pairs. */
final class Truth {

    private final int[] entities;

    Truth(int[] entities) {
        this.entities = entities.clone();
    }

    /** Precision, recall and their harmonic mean. */
    record Quality(double precision, double recall) {

        double f1() {
            return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        }
    }

    private static long pairs(int[] groups) {
        return sizes(groups).values().stream()
                .mapToLong(it -> it * (it - 1) / 2)
                .sum();
    }

    /** Of the pairs from a score on. */
    Quality of(ScoredPairs pairs, double threshold) {
        List<ScoredPairs.Scored> found = pairs.above(threshold);
        long right = found.stream()
                .filter(it -> entities[it.first()] == entities[it.second()])
                .count();
        return quality(found.size(), right);
    }

    private Quality quality(long found, long right) {
        return new Quality(found == 0 ? 1 : (double) right / found, (double) right / Math.max(1, pairs(entities)));
    }

    /** Of groups. */
    Quality of(int[] groups) {
        Map<Long, Long> both = new HashMap<>();
        for (int i = 0; i < groups.length; i++) {
            both.merge((long) entities[i] << 32 | groups[i], 1L, Long::sum);
        }
        return quality(
                pairs(groups),
                both.values().stream().mapToLong(it -> it * (it - 1) / 2).sum());
    }

    /** By the index of Rand, adjusted for chance (Hubert and Arabie 1985, "Comparing partitions"): 1 is the same groups. */
    double adjustedRand(int[] groups) {
        Quality quality = of(groups);
        double all = entities.length * (entities.length - 1.0) / 2;
        double real = pairs(entities);
        double found = pairs(groups);
        double chance = real * found / all;
        double most = (real + found) / 2;
        return most == chance ? 1 : (quality.recall() * real - chance) / (most - chance);
    }

    /** By record rather than by pair (B cubed: Bagga and Baldwin 1998), so that small groups count as much as large ones. */
    Quality cubed(int[] groups) {
        Map<Integer, Long> real = sizes(entities);
        Map<Integer, Long> found = sizes(groups);
        Map<Long, Long> both = new HashMap<>();
        for (int i = 0; i < groups.length; i++) {
            both.merge((long) entities[i] << 32 | groups[i], 1L, Long::sum);
        }
        double precision = 0;
        double recall = 0;
        for (Map.Entry<Long, Long> shared : both.entrySet()) {
            double square = (double) shared.getValue() * shared.getValue();
            precision += square / found.getOrDefault(shared.getKey().intValue(), 1L);
            recall += square / real.getOrDefault((int) (shared.getKey() >> 32), 1L);
        }
        return new Quality(precision / groups.length, recall / groups.length);
    }

    /** How many records the largest group has. */
    static long largest(int[] groups) {
        return sizes(groups).values().stream().mapToLong(it -> it).max().orElse(0);
    }

    private static Map<Integer, Long> sizes(int[] groups) {
        Map<Integer, Long> sizes = new HashMap<>();
        for (int group : groups) {
            sizes.merge(group, 1L, Long::sum);
        }
        return sizes;
    }

    /** Of all that hangs together by pairs from a score on. */
    private Quality ofClosure(ScoredPairs pairs, double threshold) {
        int[] parents = IntStream.range(0, entities.length).toArray();
        for (ScoredPairs.Scored pair : pairs.above(threshold)) {
            parents[root(parents, pair.first())] = root(parents, pair.second());
        }
        return of(
                IntStream.range(0, parents.length).map(it -> root(parents, it)).toArray());
    }

    private static int root(int[] parents, int of) {
        int at = of;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }

    /** At the threshold with the best F1: an oracle in favour of the engine. */
    Quality best(ScoredPairs pairs) {
        return best(pairs, threshold -> of(pairs, threshold));
    }

    /** The same for all that hangs together, at a threshold of its own. */
    Quality bestClosure(ScoredPairs pairs) {
        return best(pairs, threshold -> ofClosure(pairs, threshold));
    }

    private static Quality best(ScoredPairs pairs, DoubleFunction<Quality> at) {
        return Arrays.stream(pairs.thresholds())
                .mapToObj(at)
                .max(Comparator.comparingDouble(Quality::f1))
                .orElse(new Quality(1, 0));
    }

    /** The most that is found while at most one in a hundred is wrong. */
    double recallAtNinetyNine(ScoredPairs pairs) {
        return Arrays.stream(pairs.thresholds())
                .mapToObj(it -> of(pairs, it))
                .filter(it -> it.precision() >= 0.99)
                .mapToDouble(Quality::recall)
                .max()
                .orElse(0);
    }
}
