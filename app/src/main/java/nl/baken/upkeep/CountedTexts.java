package nl.baken.upkeep;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import nl.baken.linkage.Description;
import nl.baken.linkage.Occurrence;
import nl.baken.linkage.Tally;
import nl.baken.linkage.Vocabularies;

/** Counts how often texts occur among entities: a part at a time in memory, added up in order from disk. */
final class CountedTexts {

    private static final int ENTITIES = 10_000;
    private static final Comparator<Occurrence> ORDER =
            Comparator.comparingInt(Occurrence::domain).thenComparing(Occurrence::text);

    private final Scratch scratch;
    private final List<Scratch.Kept> parts = new ArrayList<>();
    private Tally tally = new Tally();
    private int counted;

    CountedTexts(Scratch scratch) {
        this.scratch = scratch;
    }

    /** Takes all records of one entity. */
    void count(List<Description> entity) throws IOException {
        tally.count(entity);
        counted++;
        if (counted == ENTITIES) {
            spill();
        }
    }

    private void spill() throws IOException {
        Scratch.Kept file = scratch.next();
        List<Occurrence> sorted = tally.occurrences().sorted(ORDER).toList();
        try (DataOutputStream out = scratch.write(file)) {
            for (Occurrence one : sorted) {
                out.writeBoolean(true);
                out.writeInt(one.domain());
                out.writeUTF(one.text());
                out.writeLong(one.times());
            }
            out.writeBoolean(false);
        }
        parts.add(file);
        tally = new Tally();
        counted = 0;
    }

    /** How rare each text is; what occurs less than three times is only counted. */
    Vocabularies weighed() throws IOException {
        spill();
        Vocabularies vocabularies = new Vocabularies();
        PriorityQueue<Part> open = new PriorityQueue<>(Comparator.comparing(part -> part.head, ORDER));
        for (Scratch.Kept file : parts) {
            Part.of(scratch.read(file)).ifPresent(open::add);
        }
        while (!open.isEmpty()) {
            Occurrence first = open.element().head;
            long times = 0;
            while (!open.isEmpty() && ORDER.compare(open.element().head, first) == 0) {
                Part part = open.remove();
                times += part.head.times();
                Part.of(part.in).ifPresent(open::add);
            }
            vocabularies.add(new Occurrence(first.domain(), first.text(), times));
        }
        vocabularies.weigh();
        return vocabularies;
    }

    /** A part as it is read. */
    private record Part(DataInputStream in, Occurrence head) {

        static Optional<Part> of(DataInputStream in) throws IOException {
            if (!in.readBoolean()) {
                in.close();
                return Optional.empty();
            }
            return Optional.of(new Part(in, new Occurrence(in.readInt(), in.readUTF(), in.readLong())));
        }
    }
}
