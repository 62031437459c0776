package nl.baken.upkeep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.baken.linkage.Block;
import nl.baken.linkage.KeyHashes;

/** Lines of an export by the keys that they share, block after block; of a hot block nothing is compared. */
final class FileBlocks {

    private static final int REMEMBERED = 20_000;

    private final KeptRows rows;
    private final SortedNumbers entries;
    private final KeyHashes hot;
    private final int hotBlocks;
    private final long most;
    private final Map<Integer, KeyHashes> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, KeyHashes> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** Of a key and the number of a line in each entry. */
    FileBlocks(KeptRows rows, SortedNumbers entries) throws IOException {
        this.rows = rows;
        this.entries = entries;
        IntStream.Builder tooMany = IntStream.builder();
        long[] pairs = {0};
        int[] counted = {0};
        Walk walk = new Walk((hash, size, members) -> {
            if (size > Block.LIMIT) {
                tooMany.add(hash);
                counted[0]++;
            } else {
                pairs[0] += size * (size - 1) / 2;
            }
        });
        entries.forEach(walk::take);
        walk.end();
        this.hot = KeyHashes.of(tooMany.build());
        this.hotBlocks = counted[0];
        this.most = pairs[0];
    }

    /** Takes two lines that share a key; each pair comes once, always in the same order. */
    @FunctionalInterface
    interface Visitor {

        void visit(int a, int b) throws IOException;
    }

    void forEach(Visitor visitor) throws IOException {
        Walk walk = new Walk((hash, size, members) -> {
            if (size > 1 && size <= Block.LIMIT) {
                compare(hash, members, visitor);
            }
        });
        entries.forEach(walk::take);
        walk.end();
    }

    private void compare(int hash, List<Integer> members, Visitor visitor) throws IOException {
        List<int[]> pairs = new ArrayList<>();
        Block.of(hash, members.stream().map(this::keys).toList())
                .forEach((a, b) -> pairs.add(new int[] {members.get(a), members.get(b)}));
        for (int[] pair : pairs) {
            visitor.visit(pair[0], pair[1]);
        }
    }

    private KeyHashes keys(int record) {
        return known.computeIfAbsent(record, it -> rows.get(it).keys().without(hot));
    }

    /** Whether two lines share a key that is not hot. */
    boolean share(int a, int b) {
        return keys(a).share(keys(b));
    }

    /** How many keys are so common that nothing was compared for them alone. */
    int hotBlocks() {
        return hotBlocks;
    }

    /** How many pairs there are at most. */
    long most() {
        return most;
    }

    /** What is done with the lines of one key: how many, and as many of them as are not too many. */
    @FunctionalInterface
    private interface Taken {

        void take(int hash, long size, List<Integer> members) throws IOException;
    }

    /** Gathers entries in order to blocks. */
    private static final class Walk {

        private final Taken taken;
        private List<Integer> members = new ArrayList<>();
        private int hash;
        private long size;

        Walk(Taken taken) {
            this.taken = taken;
        }

        void take(long entry) {
            int next = (int) (entry >> 32);
            if (size > 0 && next != hash) {
                end();
            }
            hash = next;
            size++;
            if (size <= Block.LIMIT) {
                members.add((int) entry);
            }
        }

        void end() {
            try {
                if (size > 0) {
                    taken.take(hash, size, members);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            members = new ArrayList<>();
            size = 0;
        }
    }
}
