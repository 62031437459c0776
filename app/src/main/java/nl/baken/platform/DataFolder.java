package nl.baken.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder that one process owns as long as it runs: the lock goes with the process, also when that is killed. */
record DataFolder(Path path, FileChannel lock) implements AutoCloseable {

    private static final String LOCK = "lock";

    static DataFolder take(Path path) {
        return tryToTake(path).orElseThrow(() -> new StartRefused("platform.refused.in-use", path));
    }

    /** Nothing when another process owns the folder. */
    static Optional<DataFolder> tryToTake(Path path) {
        FileChannel channel = open(path);
        if (tryLock(channel).isEmpty()) {
            close(channel);
            return Optional.empty();
        }
        return Optional.of(new DataFolder(path, channel));
    }

    @Override
    public void close() {
        close(lock);
    }

    /** Lets go of it after a start that was refused, and takes it away when nothing but the lock is in it. */
    void leave() {
        close();
        try (Stream<Path> inside = Files.list(path)) {
            if (inside.allMatch(file -> file.endsWith(LOCK))) {
                Files.deleteIfExists(path.resolve(LOCK));
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileChannel open(Path path) {
        try {
            PrivateFiles.createFolder(path);
            return FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw StartRefused.because(e, "platform.refused.unwritable", path);
        }
    }

    private static Optional<FileLock> tryLock(FileChannel channel) {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
