package nl.baken.linkage;

import java.util.ArrayList;
import java.util.List;

/** Records by their keys, so that only those are compared that share one; a hot block is cut. */
final class Blocks {

    /** Takes two records that share a key; each pair comes once. */
    interface Visitor {
        void visit(int a, int b);
    }

    /** Under a key that more records share than these, two are only compared when they share another key as well. */
    static final int SMALL = 30;

    /** More records than these under one key are not compared for that key. */
    static final int LIMIT = 200;

    private final KeyTable keys;
    private final long[] sorted;
    private final List<HotBlock> hot = new ArrayList<>();

    Blocks(List<Profile> profiles) {
        this.keys = KeyTable.of(profiles);
        this.sorted = keys.sorted();
        cutHotBlocks(profiles);
    }

    List<HotBlock> hot() {
        return List.copyOf(hot);
    }

    private void cutHotBlocks(List<Profile> profiles) {
        for (int start = 0; start < sorted.length; start = end(start)) {
            int end = end(start);
            if (end - start > LIMIT) {
                int hash = hash(sorted[start]);
                hot.add(new HotBlock(key(profiles.get(record(sorted[start])), hash), end - start));
                for (int i = start; i < end; i++) {
                    keys.remove(record(sorted[i]), hash);
                }
            }
        }
    }

    private static String key(Profile profile, int hash) {
        return Keys.of(profile).stream()
                .filter(it -> Hashes.of(it) == hash)
                .findFirst()
                .orElse("");
    }

    private static int hash(long entry) {
        return (int) (entry >> 32);
    }

    private static int record(long entry) {
        return (int) entry;
    }

    private int end(int start) {
        int hash = hash(sorted[start]);
        int end = start + 1;
        while (end < sorted.length && hash(sorted[end]) == hash) {
            end++;
        }
        return end;
    }

    /** How many pairs there are at most. */
    long pairs() {
        long pairs = 0;
        for (int start = 0; start < sorted.length; start = end(start)) {
            long records = (long) end(start) - start;
            pairs += records > LIMIT ? 0 : records * (records - 1) / 2;
        }
        return pairs;
    }

    /** The pairs of one part of so many; the parts are about as long and have no pair in common. */
    void forEach(int part, int parts, Visitor visitor) {
        int to = boundary(part + 1, parts);
        int start = boundary(part, parts);
        while (start < to) {
            int end = end(start);
            if (end - start <= LIMIT) {
                visit(start, end, visitor);
            }
            start = end;
        }
    }

    private int boundary(int part, int parts) {
        int at = (int) ((long) sorted.length * part / parts);
        while (at > 0 && at < sorted.length && hash(sorted[at]) == hash(sorted[at - 1])) {
            at++;
        }
        return at;
    }

    private void visit(int start, int end, Visitor visitor) {
        int hash = hash(sorted[start]);
        boolean small = end - start <= SMALL;
        for (int i = start; i < end; i++) {
            for (int j = i + 1; j < end; j++) {
                int a = record(sorted[i]);
                int b = record(sorted[j]);
                if (keys.isFirstShared(hash, a, b) && (small || keys.shareMore(hash, a, b))) {
                    visitor.visit(a, b);
                }
            }
        }
    }

    boolean share(int a, int b) {
        return keys.share(a, b);
    }
}
