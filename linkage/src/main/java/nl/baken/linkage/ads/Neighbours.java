package nl.baken.linkage.ads;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Advertisements by the numbers of their sketches and by their contact points, to find those that may be alike. */
final class Neighbours {

    /** What more of them share says nothing and is passed over. */
    static final int LIMIT = 500;

    private final int[][] keys;
    private final int[] hashes;
    private final int[] ads;

    Neighbours(List<Read> all, Commonness commonness) {
        this.keys = new int[all.size()][];
        IntStream.range(0, keys.length).parallel().forEach(it -> keys[it] = keys(all.get(it), commonness));
        long[] entries = new long[Arrays.stream(keys).mapToInt(it -> it.length).sum()];
        int size = 0;
        for (int ad = 0; ad < keys.length; ad++) {
            for (int key : keys[ad]) {
                entries[size++] = (long) key << 32 | ad;
            }
        }
        Arrays.parallelSort(entries);
        this.hashes = new int[size];
        this.ads = new int[size];
        for (int i = 0; i < size; i++) {
            hashes[i] = (int) (entries[i] >> 32);
            ads[i] = (int) entries[i];
        }
    }

    /** Each contact point counts for two: one of them is enough. */
    static int[] keys(Read read, Commonness commonness) {
        IntStream contacts = Arrays.stream(read.contacts()).flatMap(it -> IntStream.of(Mix.of(it, 1), Mix.of(it, 2)));
        return IntStream.concat(Arrays.stream(Sketch.of(read.marks(), commonness)), contacts)
                .toArray();
    }

    /** Those with a higher number that share two keys or more, in order. */
    void forEachAfter(int ad, IntConsumer visitor) {
        forEach(keys[ad], ad, visitor);
    }

    /** Those that share two of these keys or more, in order. */
    void forEach(int[] wanted, IntConsumer visitor) {
        forEach(wanted, -1, visitor);
    }

    private void forEach(int[] wanted, int after, IntConsumer visitor) {
        int[] found = new int[64];
        int size = 0;
        for (int key : wanted) {
            int start = first(key);
            int end = end(start, key);
            if (end - start <= LIMIT) {
                for (int i = end; i > start && ads[i - 1] > after; i--) {
                    found = size == found.length ? Arrays.copyOf(found, 2 * size) : found;
                    found[size++] = ads[i - 1];
                }
            }
        }
        Arrays.sort(found, 0, size);
        for (int i = 1; i < size; i++) {
            boolean second = found[i] == found[i - 1] && (i < 2 || found[i - 2] != found[i]);
            if (second) {
                visitor.accept(found[i]);
            }
        }
    }

    private int first(int key) {
        int low = 0;
        int high = hashes.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (hashes[middle] < key) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int end(int start, int key) {
        int end = start;
        int limit = Math.min(hashes.length, start + LIMIT + 1);
        while (end < limit && hashes[end] == key) {
            end++;
        }
        return end;
    }

    /** How many keys were passed over. */
    int hot() {
        int hot = 0;
        int start = 0;
        for (int i = 1; i <= hashes.length; i++) {
            if (i == hashes.length || hashes[i] != hashes[start]) {
                hot += i - start > LIMIT ? 1 : 0;
                start = i;
            }
        }
        return hot;
    }
}
