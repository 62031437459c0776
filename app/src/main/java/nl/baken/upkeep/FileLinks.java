package nl.baken.upkeep;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import nl.baken.linkage.Link;

/** Links between lines of an export on disk, in the order in which they were found. */
final class FileLinks {

    private final Scratch scratch;
    private final Scratch.Kept file;
    private final DataOutputStream out;
    private int size;

    FileLinks(Scratch scratch) throws IOException {
        this.scratch = scratch;
        this.file = scratch.next();
        this.out = scratch.write(file);
    }

    void add(Link link) throws IOException {
        out.writeInt(link.first());
        out.writeInt(link.second());
        out.writeInt(link.score());
        size++;
    }

    /** Nothing is added any more. */
    void finish() throws IOException {
        out.close();
    }

    /** What is done with a link, known by its place. */
    @FunctionalInterface
    interface Visitor {

        void visit(int place, Link link) throws IOException;
    }

    void forEach(Visitor visitor) throws IOException {
        try (DataInputStream in = scratch.read(file)) {
            for (int place = 0; place < size; place++) {
                visitor.visit(place, new Link(in.readInt(), in.readInt(), in.readInt()));
            }
        }
    }
}
