package nl.baken.linkage;

import java.util.List;
import java.util.stream.IntStream;

/** Records that share a key: which of them are compared for it. */
public final class Block {

    /** Takes two records that share a key; each pair comes once among all blocks. */
    public interface Visitor {

        /** The one with the lower number comes first. */
        void visit(int a, int b);
    }

    /** More records than these under one key are not compared for that key: it is hot. */
    public static final int LIMIT = 200;

    /** Under a key that more records share than these, two are only compared when they share another key as well. */
    private static final int SMALL = 30;

    /** Of so few it takes less to hold each two together than to sort all their keys. */
    private static final int FEW = 6;

    private final KeyTable keys;
    private final int hash;
    private final int[] records;

    Block(KeyTable keys, int hash, int[] records) {
        this.keys = keys;
        this.hash = hash;
        this.records = records;
    }

    /** Of records in the order of their numbers, with all their keys that are not hot; they are visited by their places here. */
    public static Block of(int hash, List<KeyHashes> keys) {
        return new Block(
                KeyTable.ofHashes(keys), hash, IntStream.range(0, keys.size()).toArray());
    }

    /** Two are left to the first key that they share. */
    public void forEach(Visitor visitor) {
        if (records.length > FEW) {
            new SharedKeys(keys, hash, records).forEach(records.length > SMALL, visitor);
            return;
        }
        for (int i = 0; i < records.length; i++) {
            for (int j = i + 1; j < records.length; j++) {
                int a = records[i];
                int b = records[j];
                if (keys.isFirstShared(hash, a, b)) {
                    visitor.visit(a, b);
                }
            }
        }
    }
}
