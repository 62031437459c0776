package nl.baken.linkage;

import java.util.Arrays;
import java.util.List;

/** Pairs of records with their scores. */
final class Pairs {

    private int size;
    private long[] pairs = new long[256];
    private int[] scores = new int[256];

    static Pairs concat(List<Pairs> parts) {
        Pairs all = new Pairs();
        int size = parts.stream().mapToInt(Pairs::size).sum();
        all.pairs = new long[size];
        all.scores = new int[size];
        for (Pairs part : parts) {
            System.arraycopy(part.pairs, 0, all.pairs, all.size, part.size);
            System.arraycopy(part.scores, 0, all.scores, all.size, part.size);
            all.size += part.size;
        }
        return all;
    }

    void add(int a, int b, int score) {
        if (size == pairs.length) {
            pairs = Arrays.copyOf(pairs, 2 * size + 1);
            scores = Arrays.copyOf(scores, 2 * size + 1);
        }
        pairs[size] = (long) a << 32 | b;
        scores[size] = score;
        size++;
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
