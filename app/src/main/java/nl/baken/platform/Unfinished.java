package nl.baken.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A mark in the data folder while its database is being filled: whatever was begun and not finished is thrown away. */
public final class Unfinished {

    static final String NAME = "unfinished";

    private Unfinished() {}

    /** Fills the database of an installation; after a stop halfway the next start begins with an empty one. */
    public static void during(Settings settings, Runnable filling) {
        mark(file(settings));
        filling.run();
        clear(settings);
    }

    static boolean isMarked(Settings settings) {
        return Files.exists(file(settings));
    }

    static void clear(Settings settings) {
        try {
            Files.deleteIfExists(file(settings));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // on the disk before the first row is
    private static void mark(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(Settings settings) {
        return settings.data().resolve(NAME);
    }
}
