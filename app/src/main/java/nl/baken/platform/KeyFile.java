package nl.baken.platform;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** A secret in the folder with the keys that is made once; of nodes that start together on one folder the first one makes it. */
public final class KeyFile {

    private KeyFile() {}

    /** What the file holds. */
    public static String of(Settings settings, String name, Supplier<String> fresh) {
        return of(settings.keys(), name, fresh);
    }

    /** What the file in this folder holds. */
    public static String of(Path folder, String name, Supplier<String> fresh) {
        Path file = folder.resolve(name);
        try {
            PrivateFiles.createFolder(folder);
            if (!Files.exists(file)) {
                create(file, fresh.get());
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw StartRefused.because(e, "platform.refused.unwritable", folder);
        }
    }

    /** What the file in this folder holds; nothing when it is not there. */
    static Optional<String> read(Path folder, String name) {
        try {
            return Optional.of(Files.readString(folder.resolve(name)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw StartRefused.because(e, "platform.refused.unreadable", folder.resolve(name));
        }
    }

    /** Puts another secret in the place of what the file holds; whoever reads finds one of the two whole. */
    static void replace(Path folder, String name, String secret) {
        Path unfinished = folder.resolve(name + "." + UUID.randomUUID());
        try {
            PrivateFiles.createFolder(folder);
            PrivateFiles.create(unfinished, secret);
            Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw StartRefused.because(e, "platform.refused.unwritable", folder);
        }
    }

    /** The refusal for a file that holds something else than it should. */
    public static StartRefused broken(Settings settings, String name, Throwable cause) {
        return StartRefused.because(
                cause, "platform.refused.secret", settings.keys().resolve(name));
    }

    // A link is made whole or not at all, and never in the place of another one.
    private static void create(Path file, String secret) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID());
        PrivateFiles.create(unfinished, secret);
        try {
            Files.createLink(file, unfinished);
        } catch (FileAlreadyExistsException another) {
            return;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
