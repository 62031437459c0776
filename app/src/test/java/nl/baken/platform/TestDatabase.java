package nl.baken.platform;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One embedded PostgreSQL per test JVM, with an empty database at the start; every Spring context finds it through the
 * same beans as the real application. Only the wait for the disk is left out.
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** The data folder of this JVM; the build runs several side by side. */
    public static final Path FOLDER = Path.of("target", System.getProperty("baken.test.database", "database-1"));

    private static final class Once {
        private static final Installation INSTALLATION = start(FOLDER);
        private static final Lent.Pool OWNERS = new Lent.Pool(INSTALLATION.owner());
        private static final Lent.Pool APPS = new Lent.Pool(INSTALLATION.app());
    }

    private static final Map<String, Connection> LASTING = new ConcurrentHashMap<>();
    private static final ScopedValue<Place> ELSEWHERE = ScopedValue.newInstance();

    static Installation installation() {
        return ELSEWHERE.isBound() ? ELSEWHERE.get().installation() : Once.INSTALLATION;
    }

    /** Where another installation of a test has its tables. */
    record Place(Installation installation, Lent.Pool owners, Lent.Pool apps) {

        Place(Installation installation) {
            this(installation, new Lent.Pool(installation.owner()), new Lent.Pool(installation.app()));
        }

        /** Does something as if this were the database of the tests. */
        <T> T with(Supplier<T> work) {
            return ScopedValue.where(ELSEWHERE, this).call(work::get);
        }
    }

    /** A connection that sees everything, for looking over the shoulder of the application. */
    public static Connection connectAsOwner() throws SQLException {
        return (ELSEWHERE.isBound() ? ELSEWHERE.get().owners() : Once.OWNERS).lend();
    }

    /** The same, once for each database and never closed. */
    public static Connection lastingOwner() {
        return LASTING.computeIfAbsent(installation().owner().url(), url -> {
            try {
                return connectAsOwner();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** A connection with the rights that the pages have. */
    public static Connection connectAsApp() throws SQLException {
        return (ELSEWHERE.isBound() ? ELSEWHERE.get().apps() : Once.APPS).lend();
    }

    /** What a command needs to find it as a database of somebody else, which no command starts or stops. */
    public static Map<String, String> environment() {
        Login owner = installation().owner();
        return Map.of(
                "BAKEN_DATA", FOLDER.toString(),
                "BAKEN_KEYS", installation().settings().keys().toString(),
                "BAKEN_DATABASE_URL", owner.url(),
                "BAKEN_DATABASE_USER", owner.user(),
                "BAKEN_DATABASE_PASSWORD", owner.password());
    }

    /** Lays the secrets of the server in another folder with keys, so that whoever uses that one may connect. */
    public static void lendSecrets(Path keys) {
        KeyFiles ours = installation().settings().keyFiles();
        for (String name : List.of("database-secret", "database-passwords")) {
            ours.read(name).ifPresent(secret -> KeyFiles.create(keys, name, secret));
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        installation().initialize(context);
    }

    private static Installation start(Path data) {
        Settings settings = new Settings(data, 8080, data.resolve("keys"), null, new Settings.Door(true, ""));
        DataFolder folder = DataFolder.take(settings.data());
        PostgresServer server = PostgresServer.in(settings.data(), settings.keyFiles());
        // after the applications, which wait for a database that is gone
        SpringApplication.getShutdownHandlers().add(() -> {
            server.close();
            folder.close();
        });
        server.start("fsync = off", "synchronous_commit = off", "full_page_writes = off");
        Database.drop(server);
        return Database.prepare(settings, Database.in(server));
    }
}
