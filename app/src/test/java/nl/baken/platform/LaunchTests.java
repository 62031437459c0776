package nl.baken.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the person at the keyboard sees when Baken can't start: two sentences and nothing half-made. */
class LaunchTests {

    @TempDir
    private Path folder;

    @Test
    void portIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            refuses(Map.of("BAKEN_PORT", String.valueOf(taken.getLocalPort())), "is al bezet", "is taken");
        }
        nothingIsMade();
    }

    @Test
    void folderIsUnwritable() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));

        refuses(Map.of("BAKEN_DATA", file.toString()), "kan niet schrijven", "cannot write");
    }

    @Test
    void folderIsInUse() throws Exception {
        try (DataFolder other = DataFolder.take(folder.resolve("data"))) {
            refuses(Map.of("BAKEN_DATA", other.path().toString()), "al in gebruik", "is in use");
        }
        assertThat(folder.resolve("data")).isDirectoryNotContaining(path -> !path.endsWith("lock"));
    }

    @Test
    void databaseIsUnreachable() throws Exception {
        refuses(
                Map.of("BAKEN_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/baken", "BAKEN_DATABASE_USER", "baken"),
                "is niet bereikbaar",
                "cannot be reached");
        nothingIsMade();
    }

    private void refuses(Map<String, String> given, String dutch, String english)
            throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>(given);
        environment.putIfAbsent("BAKEN_DATA", folder.resolve("data").toString());
        environment.putIfAbsent("BAKEN_PORT", String.valueOf(freePort()));
        Fork fork = Fork.ofBaken(environment);

        String[] lines = fork.output().split("\n", -1);

        assertThat(fork.process().waitFor()).isEqualTo(1);
        assertThat(lines).hasSize(3);
        assertThat(lines[0]).contains(dutch);
        assertThat(lines[1]).contains(english);
        assertThat(lines[2]).isEmpty();
    }

    private void nothingIsMade() {
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void keysCannotBeWritten() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));

        refuses(Map.of("BAKEN_KEYS", file.resolve("keys").toString()), "kan niet schrijven", "cannot write");
        nothingIsMade();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
