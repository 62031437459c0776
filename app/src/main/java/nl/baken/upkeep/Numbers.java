package nl.baken.upkeep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Numbers by their places, nought until they are set, in a file that the system keeps in memory as far as there is room. */
final class Numbers implements AutoCloseable {

    private static final int PIECE = 1 << 20;

    private final FileChannel channel;
    private final List<LongBuffer> pieces = new ArrayList<>();

    Numbers(Scratch scratch) throws IOException {
        this.channel = FileChannel.open(
                scratch.next().path(),
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    long get(int place) {
        return place / PIECE < pieces.size() ? pieces.get(place / PIECE).get(place % PIECE) : 0;
    }

    void set(int place, long number) {
        while (place / PIECE >= pieces.size()) {
            pieces.add(another());
        }
        pieces.get(place / PIECE).put(place % PIECE, number);
    }

    private LongBuffer another() {
        long bytes = (long) PIECE * Long.BYTES;
        try {
            return channel.map(MapMode.READ_WRITE, pieces.size() * bytes, bytes).asLongBuffer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
