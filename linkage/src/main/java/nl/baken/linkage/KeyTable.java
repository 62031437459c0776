package nl.baken.linkage;

import java.util.Arrays;
import java.util.List;

/** The hashed keys of all records, in order for each record. */
final class KeyTable {

    private final int[] ends;
    private final int[] hashes;
    private final int[] sizes;

    private KeyTable(int[] ends, int[] hashes) {
        this.ends = ends;
        this.hashes = hashes;
        this.sizes = new int[ends.length];
        for (int record = 0; record < ends.length; record++) {
            sizes[record] = ends[record] - start(record);
        }
    }

    static KeyTable of(List<Profile> profiles) {
        int[] ends = new int[profiles.size()];
        int[] hashes = new int[16 * Math.max(1, profiles.size() / 2)];
        int next = 0;
        for (int record = 0; record < ends.length; record++) {
            int[] own = Hashes.of(Keys.of(profiles.get(record)));
            if (next + own.length > hashes.length) {
                hashes = Arrays.copyOf(hashes, hashes.length + hashes.length / 2 + own.length);
            }
            System.arraycopy(own, 0, hashes, next, own.length);
            next += own.length;
            ends[record] = next;
        }
        return new KeyTable(ends, Arrays.copyOf(hashes, next));
    }

    private int start(int record) {
        return record == 0 ? 0 : ends[record - 1];
    }

    /** Each hash with its record behind it, in order. */
    long[] sorted() {
        long[] sorted = new long[hashes.length];
        int record = 0;
        for (int i = 0; i < hashes.length; i++) {
            while (i >= ends[record]) {
                record++;
            }
            sorted[i] = (long) hashes[i] << 32 | record;
        }
        Arrays.parallelSort(sorted);
        return sorted;
    }

    void remove(int record, int hash) {
        int start = start(record);
        int at = Arrays.binarySearch(hashes, start, start + sizes[record], hash);
        sizes[record]--;
        System.arraycopy(hashes, at + 1, hashes, at, start + sizes[record] - at);
    }

    boolean share(int a, int b) {
        return firstShared(a, b) >= 0;
    }

    /** Whether two records share this hash, and no smaller one. */
    boolean isFirstShared(int hash, int a, int b) {
        int at = firstShared(a, b);
        return at >= 0 && hashes[at] == hash;
    }

    private int firstShared(int a, int b) {
        int i = start(a);
        int j = start(b);
        int endA = i + sizes[a];
        int endB = j + sizes[b];
        while (i < endA && j < endB) {
            if (hashes[i] == hashes[j]) {
                return i;
            }
            if (hashes[i] < hashes[j]) {
                i++;
            } else {
                j++;
            }
        }
        return -1;
    }
}
