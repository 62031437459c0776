package nl.baken.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL as a child process, on loopback only, with its files in the data folder. Whoever starts it holds the
 * lock of that folder; a server that a killed process left behind is therefore ours to stop.
 */
final class PostgresServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Cluster cluster;
    private final Path log;
    private final int port;
    private final RolePasswords passwords;
    private final Revival revival;

    private PostgresServer(Cluster cluster, Path log, int port, RolePasswords passwords) {
        this.cluster = cluster;
        this.log = log;
        this.port = port;
        this.passwords = passwords;
        this.revival = new Revival(cluster, log);
    }

    /** Unpacks and makes what is not there yet; nothing runs before {@link #start}. */
    static PostgresServer in(Path data, KeyFiles keys) {
        try {
            Unprivileged runner = Unprivileged.detect(data);
            Path programs = data.resolve("pgsql");
            Cluster cluster = new Cluster(data, Binaries.unpackInto(programs), runner);
            runner.own(programs);
            requireSecret(cluster, keys);
            if (!cluster.exists()) {
                cluster.create(RandomHex.drawn());
            }
            return new PostgresServer(cluster, data.resolve("postgres.log"), freePort(), new RolePasswords(keys));
        } catch (IOException e) {
            throw StartRefused.because(e, "platform.refused.embedded", data, String.valueOf(e.getMessage()));
        }
    }

    /** The owner of everything on the server that another process runs on these data. */
    static Login ownerOfRunning(Path data, KeyFiles keys) {
        if (!DoorSecret.existsIn(keys)) {
            throw new StartRefused("platform.refused.keys-missing", keys.folder());
        }
        try {
            return owner(Cluster.portIn(data), Database.NAME, new RolePasswords(keys));
        } catch (IOException e) {
            throw StartRefused.because(e, "platform.refused.embedded", data, String.valueOf(e.getMessage()));
        }
    }

    /** The owner of everything. */
    Login owner(String database) {
        return owner(port, database, passwords);
    }

    private static Login owner(int port, String database, RolePasswords passwords) {
        return new Login(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database,
                Cluster.SUPERUSER,
                () -> passwords.of(Cluster.SUPERUSER));
    }

    /** Starts it, and again whenever it went down by itself, until it is closed. */
    void start(String... configuration) {
        try {
            cluster.stopOrphan();
            cluster.configure(port, List.of(configuration));
            cluster.setPassword(verifier());
            cluster.start(log);
            revival.begin(PAUSE);
        } catch (IOException | SQLException e) {
            throw StartRefused.because(e, "platform.refused.embedded", log, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void close() {
        revival.end();
        try {
            if (cluster.isRunning()) {
                cluster.stop();
            }
        } catch (IOException e) {
            LOG.error("PostgreSQL did not stop in order; the next start repairs it", e);
        }
    }

    private String verifier() throws SQLException {
        if (passwords.drawn().isEmpty()) {
            passwords.draw(Clock.systemUTC().instant());
        }
        return PasswordRenewal.verifier(
                Cluster.SUPERUSER, passwords.of(Cluster.SUPERUSER).getFirst());
    }

    /** A new secret beside old data would hide for days that the old one is lost. */
    private static void requireSecret(Cluster cluster, KeyFiles keys) {
        if (cluster.exists() && !DoorSecret.existsIn(keys)) {
            throw new StartRefused("platform.refused.keys-missing", keys.folder());
        }
        DoorSecret.in(keys);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
