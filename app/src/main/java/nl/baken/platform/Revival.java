package nl.baken.platform;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the embedded database again when it went down by itself, until it is up: on a full disk PostgreSQL stops rather than
 * lose what it acknowledged, and nobody else would start it when there is room again.
 */
final class Revival {

    private static final Logger LOG = LoggerFactory.getLogger(Revival.class);

    private final Cluster cluster;
    private final Path log;
    private boolean over;

    Revival(Cluster cluster, Path log) {
        this.cluster = cluster;
        this.log = log;
    }

    /** Looks each time after this pause, until it is over. */
    void begin(Duration pause) {
        Thread.ofPlatform().daemon().name("database-revival").start(() -> look(pause));
    }

    /** From here on it may stay down. */
    synchronized void end() {
        over = true;
        notifyAll();
    }

    private synchronized void look(Duration pause) {
        try {
            while (!over) {
                wait(pause.toMillis());
                if (!over) {
                    revive();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void revive() {
        try {
            if (!cluster.isAlive()) {
                cluster.start(log);
                LOG.warn("PostgreSQL went down by itself and was started again; see {}", log);
            }
        } catch (IOException e) {
            LOG.error(
                    "PostgreSQL went down by itself and does not start, perhaps because the disk is full; see {}", log);
        }
    }
}
