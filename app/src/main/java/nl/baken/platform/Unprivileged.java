package nl.baken.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs programs that refuse to run as root; for an ordinary user it adds nothing. */
enum Unprivileged {
    /** The user is not root. */
    AS_IS(List.of()),
    /** A user namespace without a mapping: the program sees uid 65534, the kernel keeps the files of root. */
    USER_NAMESPACE(List.of("unshare", "--user", "--")),
    /** Where namespaces are forbidden, as in some containers: really another user, who then owns the files. */
    NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--"));

    private static final int NOBODY_ID = 65_534;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @SuppressWarnings("ImmutableEnumChecker") // only List.of comes in
    private final List<String> prefix;

    Unprivileged(List<String> prefix) {
        this.prefix = prefix;
    }

    static Unprivileged detect(Path folder) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return AS_IS;
        }
        return Stream.of(USER_NAMESPACE, NOBODY)
                .filter(way -> way.mayWriteIn(folder))
                .findFirst()
                .orElseThrow(() -> new StartRefused("platform.refused.root"));
    }

    /** Makes these files and folders, with all that is in them, such that the program may write there. */
    void own(Path... roots) throws IOException {
        if (this == NOBODY) {
            for (Path root : roots) {
                try (Stream<Path> all = Files.walk(root)) {
                    for (Path path : all.toList()) {
                        giveToNobody(path);
                    }
                }
            }
        }
    }

    void run(Path folder, String... command) throws IOException {
        feed(folder, "", command);
    }

    /** Runs a program that reads this text. */
    void feed(Path folder, String input, String... command) throws IOException {
        Path output = Files.createTempFile("baken", ".log");
        try {
            int exit = exitOf(folder, output.toFile(), input, command);
            if (exit != 0) {
                throw new IOException(String.join(" ", command) + " -> " + exit + ": " + Files.readString(output));
            }
        } finally {
            Files.delete(output);
        }
    }

    private boolean mayWriteIn(Path folder) {
        try {
            if (this == NOBODY && !belongsToOrdinaryUser(folder)) {
                giveToNobody(folder);
            }
            run(folder, "test", "-w", folder.toString());
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean belongsToOrdinaryUser(Path folder) throws IOException {
        int owner = (int) Files.getAttribute(folder, "unix:uid");
        return owner != 0 && owner != NOBODY_ID;
    }

    private static void giveToNobody(Path path) throws IOException {
        Files.setAttribute(path, "unix:uid", NOBODY_ID, LinkOption.NOFOLLOW_LINKS);
        Files.setAttribute(path, "unix:gid", NOBODY_ID, LinkOption.NOFOLLOW_LINKS);
    }

    private int exitOf(Path folder, File output, String input, String... command) throws IOException {
        List<String> all = Stream.concat(prefix.stream(), Stream.of(command)).toList();
        Process process = new ProcessBuilder(all)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        try (Writer text = process.outputWriter(UTF_8)) {
            text.write(input);
        }
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("too slow: " + all);
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted: " + all, e);
        }
    }
}
