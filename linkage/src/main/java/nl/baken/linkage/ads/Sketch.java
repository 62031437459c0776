package nl.baken.linkage.ads;

import java.util.Arrays;

/**
 * Few numbers that stand for a text: marks fall into bins by chance, and of each bin the one is kept that comes first in an
 * order that is the same for all texts and in which rare ones come early (one-permutation MinHash: Li, Owen and Zhang 2012,
 * "One Permutation Hashing"). Two texts share about as many of them as they have in common.
 */
final class Sketch {

    /** How many numbers at most. */
    static final int SIZE = 24;

    private Sketch() {}

    static int[] of(int[] marks, Commonness commonness) {
        double[] first = new double[SIZE];
        int[] kept = new int[SIZE];
        Arrays.fill(first, Double.MAX_VALUE);
        for (int mark : marks) {
            int bin = (int) (((Mix.stir(mark ^ 0x2545f491) & 0xffffffffL) * SIZE) >>> 32);
            double order = (1 + (Mix.stir(mark) & 0xffffffffL)) / (1 + (double) commonness.of(mark));
            if (order < first[bin] || (order == first[bin] && mark < kept[bin])) {
                first[bin] = order;
                kept[bin] = mark;
            }
        }
        return Arrays.stream(kept).filter(it -> it != 0).toArray();
    }
}
