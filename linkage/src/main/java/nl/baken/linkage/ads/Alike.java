package nl.baken.linkage.ads;

import java.util.Arrays;
import java.util.List;

/** Pairs of advertisements that are somewhat alike, and how much. */
final class Alike {

    private int size;
    private long[] pairs = new long[256];
    private int[] scores = new int[256];

    static Alike concat(List<Alike> parts) {
        Alike all = new Alike();
        int size = parts.stream().mapToInt(it -> it.size).sum();
        all.pairs = new long[size];
        all.scores = new int[size];
        for (Alike part : parts) {
            System.arraycopy(part.pairs, 0, all.pairs, all.size, part.size);
            System.arraycopy(part.scores, 0, all.scores, all.size, part.size);
            all.size += part.size;
        }
        return all;
    }

    void add(int a, int b, int score) {
        if (size == pairs.length) {
            pairs = Arrays.copyOf(pairs, 2 * size);
            scores = Arrays.copyOf(scores, 2 * size);
        }
        pairs[size] = (long) a << 32 | b;
        scores[size++] = score;
    }

    int size() {
        return size;
    }

    int first(int pair) {
        return (int) (pairs[pair] >> 32);
    }

    int second(int pair) {
        return (int) pairs[pair];
    }

    int score(int pair) {
        return scores[pair];
    }
}
