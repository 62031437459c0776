package nl.baken.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A token of SoftHSM; `./baken test` installs that where it may. */
record SoftToken(String slot, Path folder) {

    static final String PIN = "4711";

    private static final Path HOME = Path.of("target", "softhsm").toAbsolutePath();
    private static final Pattern SLOT = Pattern.compile("slot (\\d+)");
    private static final List<String> LIBRARIES = List.of(
            "/usr/lib/softhsm/libsofthsm2.so",
            "/usr/lib64/pkcs11/libsofthsm2.so",
            "/usr/local/lib/softhsm/libsofthsm2.so",
            "/opt/homebrew/lib/softhsm/libsofthsm2.so");

    /** All of a process are made before the library is loaded, which looks for them once; more when tests run over and over. */
    private static final Queue<SoftToken> UNUSED =
            new ConcurrentLinkedQueue<>(made(Integer.getInteger("baken.test.tokens", 10)));

    /** A token that nobody used yet. */
    static SoftToken fresh() {
        return UNUSED.remove();
    }

    private static List<SoftToken> made(int number) {
        // processes that test at the same time have one folder: none may take the tokens of another for its own, or
        // away
        Path lock = HOME.resolveSibling("softhsm.lock");
        try (FileChannel turn = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            turn.lock();
            Path tokens = Files.createDirectories(HOME.resolve("tokens"));
            forgetThoseOf(Instant.now().minus(Duration.ofHours(1)), tokens);
            Files.writeString(Path.of(System.getenv("SOFTHSM2_CONF")), "directories.tokendir = " + tokens + "\n");
            List<SoftToken> made = new ArrayList<>();
            for (int i = 0; i < number; i++) {
                List<Path> before = folders(tokens);
                String slot = make("token " + i);
                Path folder = folders(tokens).stream()
                        .filter(path -> !before.contains(path))
                        .findFirst()
                        .orElseThrow();
                made.add(new SoftToken(slot, folder));
            }
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String library() {
        return Stream.concat(Optional.ofNullable(System.getenv("BAKEN_SOFTHSM")).stream(), LIBRARIES.stream())
                .filter(file -> Files.exists(Path.of(file)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the tests need SoftHSM: install the package softhsm2"));
    }

    /** What an operator sets to use this token. */
    Map<String, String> environment() {
        return environment(PIN);
    }

    Map<String, String> environment(String pin) {
        try {
            Path file = Files.writeString(Files.createTempFile(HOME, "pin", ".txt"), pin + "\n");
            return Map.of(
                    "BAKEN_PKCS11", library(), "BAKEN_PKCS11_SLOT", slot, "BAKEN_PKCS11_PIN_FILE", file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String make(String label) throws IOException {
        Process process = new ProcessBuilder(
                        "softhsm2-util",
                        "--init-token",
                        "--free",
                        "--label",
                        label,
                        "--pin",
                        PIN,
                        "--so-pin",
                        "08154711")
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher slot = SLOT.matcher(output);
        if (!slot.find()) {
            throw new IllegalStateException("no token: " + output);
        }
        return slot.group(1);
    }

    private static List<Path> folders(Path tokens) throws IOException {
        try (Stream<Path> folders = Files.list(tokens)) {
            return folders.toList();
        }
    }

    /** Of runs that are over. */
    private static void forgetThoseOf(Instant before, Path tokens) throws IOException {
        for (Path token : folders(tokens)) {
            if (Files.getLastModifiedTime(token).toInstant().isBefore(before)) {
                try (Stream<Path> old = Files.walk(token)) {
                    for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(path);
                    }
                }
            }
        }
    }
}
