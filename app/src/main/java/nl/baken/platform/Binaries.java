package nl.baken.platform;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, unpacked once from the jar for this kind of computer. */
record Binaries(Path bin) {

    private static final int OWNER_EXECUTES = 0100;

    /** The size of the archive is in the name of the folder, so that a new version unpacks anew. */
    static Binaries unpackInto(Path root) throws IOException {
        String name = archiveName();
        URL archive = Optional.ofNullable(Binaries.class.getResource("/" + name + ".txz"))
                .orElseThrow(() -> new StartRefused("platform.refused.computer"));
        Path folder = root.resolve(name + "-" + archive.openConnection().getContentLengthLong());
        if (!Files.isDirectory(folder)) {
            PrivateFiles.createFolder(root);
            removeLeftovers(root);
            Path unfinished = Files.createTempDirectory(root, "unpack");
            unpack(archive, unfinished);
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return new Binaries(folder.resolve("bin"));
    }

    String program(String name) {
        return bin.resolve(name).toString();
    }

    private static String archiveName() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            case String other -> other;
        };
        return "postgres-" + (system.contains("mac") ? "darwin" : system) + "-" + processor;
    }

    private static void removeLeftovers(Path root) throws IOException {
        try (Stream<Path> folders = Files.list(root)) {
            for (Path folder : folders.toList()) {
                PrivateFiles.deleteTree(folder);
            }
        }
    }

    private static void unpack(URL archive, Path target) throws IOException {
        try (InputStream bytes = new BufferedInputStream(archive.openStream(), 1 << 16);
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(bytes))) {
            Optional<TarArchiveEntry> entry = Optional.ofNullable(tar.getNextEntry());
            while (entry.isPresent()) {
                unpack(entry.get(), tar, target);
                entry = Optional.ofNullable(tar.getNextEntry());
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream bytes, Path target) throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("path leaves the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(path, target.resolve(entry.getLinkName()));
        } else {
            Files.copy(bytes, path);
            markExecutable(path, entry);
        }
    }

    private static void markExecutable(Path path, TarArchiveEntry entry) throws IOException {
        if ((entry.getMode() & OWNER_EXECUTES) != 0) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
