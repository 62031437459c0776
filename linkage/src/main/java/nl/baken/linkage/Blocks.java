package nl.baken.linkage;

import java.util.ArrayList;
import java.util.List;

/** Records by their keys, so that only those are compared that share one; a hot block is cut. */
final class Blocks {

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
            if (end - start > Block.LIMIT) {
                int hash = hash(sorted[start]);
                hot.add(new HotBlock(Keys.of(profiles.get(record(sorted[start])), hash), end - start));
                for (int i = start; i < end; i++) {
                    keys.remove(record(sorted[i]), hash);
                }
            }
        }
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
            pairs += records > Block.LIMIT ? 0 : records * (records - 1) / 2;
        }
        return pairs;
    }

    /** The pairs of one part of so many; the parts are about as long and have no pair in common. */
    void forEach(int part, int parts, Block.Visitor visitor) {
        int to = boundary(part + 1, parts);
        int start = boundary(part, parts);
        while (start < to) {
            int end = end(start);
            if (end - start > 1 && end - start <= Block.LIMIT) {
                block(start, end).forEach(visitor);
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

    private Block block(int start, int end) {
        int[] records = new int[end - start];
        for (int i = 0; i < records.length; i++) {
            records[i] = record(sorted[start + i]);
        }
        return new Block(keys, hash(sorted[start]), records);
    }

    boolean share(int a, int b) {
        return keys.share(a, b);
    }
}
