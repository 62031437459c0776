package nl.baken.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL as a child process, on loopback only, with its files in the data folder. Whoever starts it holds the
 * lock of that folder; a server that a killed process left behind is therefore ours to stop.
 */
final class PostgresServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);

    private final Cluster cluster;
    private final Path log;
    private final int port;
    private final String password;

    private PostgresServer(Cluster cluster, Path log, int port, String password) {
        this.cluster = cluster;
        this.log = log;
        this.port = port;
        this.password = password;
    }

    /** Unpacks and makes what is not there yet; nothing runs before {@link #start}. */
    static PostgresServer in(Path data, Path keys) {
        try {
            Unprivileged runner = Unprivileged.detect(data);
            Path programs = data.resolve("pgsql");
            Cluster cluster = new Cluster(data, Binaries.unpackInto(programs), runner);
            runner.own(programs);
            String password = password(cluster, keys);
            if (!cluster.exists()) {
                cluster.create(password);
            }
            return new PostgresServer(cluster, data.resolve("postgres.log"), freePort(), password);
        } catch (IOException e) {
            throw StartRefused.because(e, "platform.refused.embedded", data, String.valueOf(e.getMessage()));
        }
    }

    /** The owner of everything on the server that another process runs on these data. */
    static Login ownerOfRunning(Path data, Path keys) {
        if (!DatabaseSecret.existsIn(keys)) {
            throw new StartRefused("platform.refused.keys-missing", keys);
        }
        try {
            return owner(
                    Cluster.portIn(data), Database.NAME, DatabaseSecret.in(keys).passwordOf(Cluster.SUPERUSER));
        } catch (IOException e) {
            throw StartRefused.because(e, "platform.refused.embedded", data, String.valueOf(e.getMessage()));
        }
    }

    /** The owner of everything. */
    Login owner(String database) {
        return owner(port, database, password);
    }

    private static Login owner(int port, String database, String password) {
        return new Login("jdbc:postgresql://127.0.0.1:" + port + "/" + database, Cluster.SUPERUSER, password);
    }

    void start(String... configuration) {
        try {
            cluster.stopOrphan();
            cluster.configure(port, List.of(configuration));
            cluster.start(log);
        } catch (IOException e) {
            throw StartRefused.because(e, "platform.refused.embedded", log, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void close() {
        try {
            if (cluster.isRunning()) {
                cluster.stop();
            }
        } catch (IOException e) {
            LOG.error("PostgreSQL did not stop in order; the next start repairs it", e);
        }
    }

    /** New passwords for an old database would lock it, so a lost secret is said and not replaced. */
    private static String password(Cluster cluster, Path keys) {
        if (cluster.exists() && !DatabaseSecret.existsIn(keys)) {
            throw new StartRefused("platform.refused.keys-missing", keys);
        }
        return DatabaseSecret.in(keys).passwordOf(Cluster.SUPERUSER);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
