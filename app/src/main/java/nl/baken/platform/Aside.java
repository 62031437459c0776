package nl.baken.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/**
 * Work on the database in a process of its own: beside the Baken that runs there, or with its database started for as
 * long as it takes. It reads as the door does, in one snapshot, and stops nothing.
 */
public final class Aside {

    private static final int REFUSED = 2;

    private Aside() {}

    /** What is to be done; the answer becomes the exit code. */
    @FunctionalInterface
    public interface Errand {

        int run(Connection database, Settings settings) throws SQLException, IOException;
    }

    /** Does the errand where these variables point, or says why not. */
    public static int of(Map<String, String> environment, Errand errand) {
        try {
            Settings settings = Settings.from(environment);
            Optional<Login> external = settings.externalDatabase();
            return external.isPresent() ? run(external.get(), settings, errand) : embedded(settings, errand);
        } catch (StartRefused refused) {
            refused.print(System.err);
            return REFUSED;
        }
    }

    /** Says a sentence in both languages. */
    public static void say(String key, Object... details) {
        Sentence sentence = Sentence.of(key, details);
        System.out.println(sentence.inDutch());
        System.out.println(sentence.inEnglish());
    }

    private static int embedded(Settings settings, Errand errand) {
        if (!Files.exists(settings.data().resolve("postgres"))) {
            throw new StartRefused("platform.refused.no-data", settings.data());
        }
        Optional<DataFolder> folder = DataFolder.tryToTake(settings.data());
        if (folder.isEmpty()) {
            return run(PostgresServer.ownerOfRunning(settings.data(), settings.keys()), settings, errand);
        }
        try (DataFolder taken = folder.get();
                PostgresServer server = PostgresServer.in(taken.path(), settings.keys())) {
            server.start();
            return run(server.owner(Database.NAME), settings, errand);
        }
    }

    private static int run(Login owner, Settings settings, Errand errand) {
        if (!DatabaseSecret.existsIn(settings.keys())) {
            throw new StartRefused("platform.refused.keys-missing", settings.keys());
        }
        Login door = owner.as(Roles.DOOR, DatabaseSecret.in(settings.keys()).passwordOf(Roles.DOOR));
        try (Connection connection = door.connect()) {
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            return errand.run(connection, settings);
        } catch (SQLException e) {
            throw Database.refused(e, door);
        } catch (IOException e) {
            throw StartRefused.because(e, "platform.refused.unreadable", String.valueOf(e.getMessage()));
        }
    }
}
