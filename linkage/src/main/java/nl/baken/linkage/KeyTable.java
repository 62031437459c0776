package nl.baken.linkage;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The hashed keys of all records, in order for each record. */
final class KeyTable {

    private static final int PARTS = 64;

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
        int[][] parts = new int[PARTS][];
        int[] ends = new int[profiles.size()];
        IntStream.range(0, PARTS).parallel().forEach(part -> parts[part] = part(profiles, part, ends));
        int[] hashes = Arrays.stream(parts).flatMapToInt(Arrays::stream).toArray();
        for (int record = 1; record < ends.length; record++) {
            ends[record] += ends[record - 1];
        }
        return new KeyTable(ends, hashes);
    }

    static KeyTable ofHashes(List<KeyHashes> keys) {
        int[] ends = keys.stream().mapToInt(it -> it.toArray().length).toArray();
        Arrays.parallelPrefix(ends, Integer::sum);
        return new KeyTable(ends, keys.stream().flatMapToInt(KeyHashes::stream).toArray());
    }

    /** The hashes of a part of the profiles, and how many each of them has. */
    private static int[] part(List<Profile> profiles, int part, int[] counts) {
        int from = (int) ((long) profiles.size() * part / PARTS);
        int to = (int) ((long) profiles.size() * (part + 1) / PARTS);
        int[] hashes = new int[Keys.MOST * (to - from)];
        int next = 0;
        for (int record = from; record < to; record++) {
            int[] own = Hashes.of(Keys.of(profiles.get(record)));
            System.arraycopy(own, 0, hashes, next, own.length);
            next += own.length;
            counts[record] = own.length;
        }
        return Arrays.copyOf(hashes, next);
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

    /** The hashes of some records in order, each with the place of its record among these. */
    long[] entries(int[] records) {
        int most = 0;
        for (int record : records) {
            most += sizes[record];
        }
        long[] entries = new long[most];
        int size = 0;
        for (int i = 0; i < records.length; i++) {
            int start = start(records[i]);
            for (int at = start; at < start + sizes[records[i]]; at++) {
                entries[size++] = (long) hashes[at] << 32 | i;
            }
        }
        Arrays.sort(entries);
        return entries;
    }

    private int firstShared(int a, int b) {
        int i = start(a);
        int j = start(b);
        int endA = start(a) + sizes[a];
        int endB = start(b) + sizes[b];
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
