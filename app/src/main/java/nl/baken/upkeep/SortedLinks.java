package nl.baken.upkeep;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import nl.baken.linkage.Link;

/** Links that are put in order on disk: by the component that they are of, and within it as they were found. */
final class SortedLinks {

    private static final Comparator<Entry> ORDER =
            Comparator.comparingInt(Entry::component).thenComparingInt(Entry::place);

    private final Scratch scratch;
    private final int inMemory;
    private final List<Scratch.Kept> parts = new ArrayList<>();
    private final List<Entry> part = new ArrayList<>();

    SortedLinks(Scratch scratch, int inMemory) {
        this.scratch = scratch;
        this.inMemory = inMemory;
    }

    private record Entry(int component, int place, Link link) {}

    /** What is done with a link of a component. */
    @FunctionalInterface
    interface Visitor {

        void visit(int component, Link link) throws IOException;
    }

    void add(int component, int place, Link link) throws IOException {
        part.add(new Entry(component, place, link));
        if (part.size() == inMemory) {
            spill();
        }
    }

    private void spill() throws IOException {
        part.sort(ORDER);
        Scratch.Kept file = scratch.next();
        try (DataOutputStream out = scratch.write(file)) {
            for (Entry entry : part) {
                out.writeBoolean(true);
                out.writeInt(entry.component());
                out.writeInt(entry.place());
                out.writeInt(entry.link().first());
                out.writeInt(entry.link().second());
                out.writeInt(entry.link().score());
            }
            out.writeBoolean(false);
        }
        parts.add(file);
        part.clear();
    }

    /** All of them in order; nothing is added any more. */
    void forEach(Visitor visitor) throws IOException {
        spill();
        PriorityQueue<Run> runs = new PriorityQueue<>(Comparator.comparing(Run::head, ORDER));
        for (Scratch.Kept file : parts) {
            Run.of(scratch.read(file)).ifPresent(runs::add);
        }
        while (!runs.isEmpty()) {
            Run run = runs.remove();
            visitor.visit(run.head().component(), run.head().link());
            Run.of(run.in()).ifPresent(runs::add);
        }
    }

    /** A part as it is read. */
    private record Run(DataInputStream in, Entry head) {

        static Optional<Run> of(DataInputStream in) throws IOException {
            if (!in.readBoolean()) {
                in.close();
                return Optional.empty();
            }
            int component = in.readInt();
            int place = in.readInt();
            return Optional.of(
                    new Run(in, new Entry(component, place, new Link(in.readInt(), in.readInt(), in.readInt()))));
        }
    }
}
