package nl.baken.upkeep;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.LongConsumer;

/** Numbers that are put in order on disk: a part at a time in memory, then all parts merged as they are read. */
final class SortedNumbers {

    private final Scratch scratch;
    private long[] part;
    private final List<Scratch.Kept> parts = new ArrayList<>();
    private int filled;

    /** With so many in memory. */
    SortedNumbers(Scratch scratch, int inMemory) {
        this.scratch = scratch;
        this.part = new long[inMemory];
    }

    void add(long number) throws IOException {
        if (filled == part.length) {
            spill();
        }
        part[filled++] = number;
    }

    private void spill() throws IOException {
        if (filled == 0) {
            return;
        }
        Arrays.sort(part, 0, filled);
        Scratch.Kept file = scratch.next();
        try (DataOutputStream out = scratch.write(file)) {
            for (int i = 0; i < filled; i++) {
                out.writeLong(part[i]);
            }
        }
        parts.add(file);
        filled = 0;
    }

    /** All of them in order, as often as is asked; nothing is added any more. */
    void forEach(LongConsumer visitor) throws IOException {
        if (!parts.isEmpty()) {
            spill();
            part = new long[0];
        }
        if (parts.isEmpty()) {
            Arrays.sort(part, 0, filled);
            for (int i = 0; i < filled; i++) {
                visitor.accept(part[i]);
            }
            return;
        }
        merge(visitor);
    }

    private void merge(LongConsumer visitor) throws IOException {
        PriorityQueue<Run> runs = new PriorityQueue<>(Comparator.comparingLong(Run::head));
        try {
            for (Scratch.Kept file : parts) {
                Run run = new Run(scratch.read(file));
                if (run.advance()) {
                    runs.add(run);
                }
            }
            while (!runs.isEmpty()) {
                Run run = runs.remove();
                visitor.accept(run.head());
                if (run.advance()) {
                    runs.add(run);
                }
            }
        } finally {
            for (Run run : runs) {
                run.in.close();
            }
        }
    }

    /** One part as it is read. */
    private static final class Run {

        private final DataInputStream in;
        private long head;

        Run(DataInputStream in) {
            this.in = in;
        }

        long head() {
            return head;
        }

        boolean advance() {
            try {
                head = in.readLong();
                return true;
            } catch (EOFException e) {
                close();
                return false;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void close() {
            try {
                in.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
