package nl.baken.linkage;

/** Which records of one block share another key as well, a smaller or a greater one: a row of bits for each record. */
final class SharedKeys {

    private final int[] records;
    private final int words;
    private final long[] smaller;
    private final long[] greater;

    /** Of records by the key that they all have. */
    SharedKeys(KeyTable keys, int hash, int[] records) {
        this.records = records;
        this.words = (records.length + Long.SIZE - 1) / Long.SIZE;
        this.smaller = new long[records.length * words];
        this.greater = new long[records.length * words];
        long[] entries = keys.entries(records);
        int end;
        for (int start = 0; start < entries.length; start = end) {
            int key = (int) (entries[start] >> 32);
            end = start + 1;
            while (end < entries.length && entries[end] >> 32 == key) {
                end++;
            }
            if (end - start > 1 && key != hash) {
                mark(key < hash ? smaller : greater, entries, start, end);
            }
        }
    }

    private void mark(long[] rows, long[] entries, int start, int end) {
        long[] sharing = new long[words];
        for (int i = start; i < end; i++) {
            sharing[(int) entries[i] / Long.SIZE] |= 1L << (int) entries[i];
        }
        for (int i = start; i < end; i++) {
            for (int word = 0; word < words; word++) {
                rows[(int) entries[i] * words + word] |= sharing[word];
            }
        }
    }

    /** Each two that share no smaller key, and a greater one if that is asked. */
    void forEach(boolean more, Block.Visitor visitor) {
        for (int i = 0; i < records.length; i++) {
            for (int word = (i + 1) / Long.SIZE; word < words; word++) {
                long later = word == (i + 1) / Long.SIZE ? -1L << (i + 1) : -1L;
                long wanted = ~smaller[i * words + word] & (more ? greater[i * words + word] : inRow(word)) & later;
                for (long rest = wanted; rest != 0; rest &= rest - 1) {
                    visitor.visit(records[i], records[word * Long.SIZE + Long.numberOfTrailingZeros(rest)]);
                }
            }
        }
    }

    /** The bits of a word that stand for a record. */
    private long inRow(int word) {
        int rest = records.length - word * Long.SIZE;
        return rest >= Long.SIZE ? -1L : (1L << rest) - 1;
    }
}
