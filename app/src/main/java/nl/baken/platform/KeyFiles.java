package nl.baken.platform;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Secrets in the folder with the keys, each in a file of its own. Once the first one is wrapped by the key-encryption key, all
 * that are written are: the first one says by which.
 */
public final class KeyFiles {

    /** Whoever writes over a file that others may replace takes this lock in the database first. */
    public static final String ONE_AT_A_TIME = "hashtext('nl.baken.platform.passwords')";

    private static final String FIRST = DoorSecret.NAME;

    private final Path folder;
    private final Wrapping wrapping;

    public KeyFiles(Path folder, Wrapping wrapping) {
        this.folder = requireNonNull(folder);
        this.wrapping = requireNonNull(wrapping);
    }

    public Path folder() {
        return folder;
    }

    public boolean has(String name) {
        return Files.exists(folder.resolve(name));
    }

    /** The names of the files that begin and end so. */
    public List<String> names(String beginning, String end) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(beginning) && name.endsWith(end))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw StartRefused.because(e, "platform.refused.unreadable", folder);
        }
    }

    /** What a file holds; it is made once, and of nodes that start together on one folder the first one makes it. */
    public String of(String name, Supplier<String> fresh) {
        if (!has(name)) {
            create(folder, name, wrapped(name, fresh.get()));
        }
        return read(name).orElseThrow(() -> new StartRefused("platform.refused.keys-missing", folder));
    }

    /** What a file holds; nothing when it is not there. */
    public Optional<String> read(String name) {
        return raw(name).map(text -> text.startsWith(Wrapping.MARK) ? wrapping.open(name, text) : text);
    }

    /** Puts another secret in the place of what a file holds; whoever reads finds one of the two whole. */
    void replace(String name, String secret) {
        put(name, wrapped(name, secret));
    }

    /** Wraps what a file holds anew, unless it says that this was done; what stood there before is written over. */
    public void rewrap(String name, String done, Function<String, String> wrap) {
        raw(name).filter(text -> !text.startsWith(done)).ifPresent(text -> {
            try (FileChannel before = FileChannel.open(folder.resolve(name), StandardOpenOption.WRITE)) {
                put(name, wrap.apply(read(name).orElseThrow()));
                before.write(ByteBuffer.wrap(new byte[Math.toIntExact(before.size())]), 0);
                before.force(true);
            } catch (IOException e) {
                throw StartRefused.because(e, "platform.refused.unwritable", folder);
            }
        });
    }

    /** The refusal for a file that holds something else than it should. */
    public StartRefused broken(String name, Throwable cause) {
        return StartRefused.because(cause, "platform.refused.secret", folder.resolve(name));
    }

    /** Makes a file for its owner alone, whole or not at all, and never in the place of another one. */
    public static void create(Path folder, String name, String text) {
        try {
            PrivateFiles.createFolder(folder);
            Path unfinished = unfinished(folder, name);
            PrivateFiles.create(unfinished, text);
            try {
                Files.createLink(folder.resolve(name), unfinished);
            } catch (FileAlreadyExistsException another) {
                return;
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw StartRefused.because(e, "platform.refused.unwritable", folder);
        }
    }

    private String wrapped(String name, String secret) {
        return raw(FIRST)
                .filter(first -> first.startsWith(Wrapping.MARK))
                .map(first -> wrapping.wrapLike(first, name, secret))
                .orElse(secret);
    }

    private void put(String name, String text) {
        try {
            PrivateFiles.createFolder(folder);
            Path unfinished = unfinished(folder, name);
            PrivateFiles.create(unfinished, text);
            Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw StartRefused.because(e, "platform.refused.unwritable", folder);
        }
    }

    private Optional<String> raw(String name) {
        try {
            return Optional.of(Files.readString(folder.resolve(name)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw StartRefused.because(e, "platform.refused.unreadable", folder.resolve(name));
        }
    }

    private static Path unfinished(Path folder, String name) {
        return folder.resolve(name + "." + UUID.randomUUID());
    }
}
