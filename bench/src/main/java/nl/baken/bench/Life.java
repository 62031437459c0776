package nl.baken.bench;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One life of a Baken in a process of its own, from a start to a violent end. */
final class Life {

    private static final Duration LONGEST_START = Duration.ofMinutes(10);
    private static final int LOOK_AGAIN_MILLIS = 100;

    private final Process process;
    private final Path data;

    private Life(Process process, Path data) {
        this.process = process;
        this.data = data;
    }

    /** Starts Baken on a folder and comes back when it serves. */
    static Life begin(Path launcher, Path data, int port) throws IOException, InterruptedException {
        ProcessBuilder start = new ProcessBuilder(launcher.toString(), "run")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(data + ".log")));
        start.environment().put("BAKEN_DATA", data.toString());
        start.environment().put("BAKEN_PORT", String.valueOf(port));
        start.environment().put("BAKEN_SECOND_FACTOR", "later");
        start.environment().put("BAKEN_PAGES_AT_ONCE", "1000000");
        Life life = new Life(start.start(), data);
        life.awaitServing(URI.create("http://localhost:" + port));
        return life;
    }

    /** Ends the process as a power cut would, and the database with it when asked. */
    void kill(boolean withDatabase) throws IOException, InterruptedException {
        Optional<ProcessHandle> database = withDatabase ? database() : Optional.empty();
        process.destroyForcibly();
        database.ifPresent(ProcessHandle::destroyForcibly);
        process.waitFor();
        while (database.filter(ProcessHandle::isAlive).isPresent()) {
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
    }

    /** Ends it in order. */
    void end() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    private void awaitServing(URI site) throws InterruptedException {
        Instant latest = Instant.now().plus(LONGEST_START);
        while (!serves(site)) {
            if (!process.isAlive() || Instant.now().isAfter(latest)) {
                throw new IllegalStateException("Baken did not start; see " + data + ".log");
            }
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
    }

    private static boolean serves(URI site) {
        try {
            return !new Visitor(site).get("/report").isEmpty();
        } catch (IllegalStateException notYet) {
            return false;
        }
    }

    private Optional<ProcessHandle> database() throws IOException {
        Path lock = data.resolve("postgres").resolve("postmaster.pid");
        return ProcessHandle.of(
                Long.parseLong(Files.readAllLines(lock).getFirst().strip()));
    }
}
