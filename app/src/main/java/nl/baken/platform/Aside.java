package nl.baken.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.springframework.beans.BeansException;
import org.springframework.dao.DataAccessException;

/**
 * Work on the database in a process of its own: beside the Baken that runs there, or with its database started for as
 * long as it takes. It stops nothing.
 */
public final class Aside {

    private static final int REFUSED = 2;

    private final Errand errand;
    private final Rights rights;

    private Aside(Errand errand, Rights rights) {
        this.errand = errand;
        this.rights = rights;
    }

    /** What an errand may do. */
    private enum Rights {
        READ_AT_THE_DOOR,
        WRITE_AT_THE_DOOR,
        OWN
    }

    /** What is to be done; the answer becomes the exit code. */
    @FunctionalInterface
    public interface Errand {

        int run(Connection database, Settings settings) throws SQLException, IOException;
    }

    /** Does the errand where these variables point, or says why not; it reads as the door does, in one snapshot. */
    public static int of(Map<String, String> environment, Errand errand) {
        return new Aside(errand, Rights.READ_AT_THE_DOOR).in(environment);
    }

    /** The same, to write what the door may: lines of the audit log. */
    public static int atTheDoor(Map<String, String> environment, Errand errand) {
        return new Aside(errand, Rights.WRITE_AT_THE_DOOR).in(environment);
    }

    /** The same with the rights of the owner of the database, to write what no page may. */
    public static int asOwner(Map<String, String> environment, Errand errand) {
        return new Aside(errand, Rights.OWN).in(environment);
    }

    /** Does work that needs no data of Baken, or says why not. */
    public static int alone(IntSupplier work) {
        try {
            return work.getAsInt();
        } catch (StartRefused refused) {
            return said(refused);
        }
    }

    /** Says a sentence in both languages. */
    public static void say(String key, Object... details) {
        Sentence sentence = Sentence.of(key, details);
        System.out.println(sentence.inDutch());
        System.out.println(sentence.inEnglish());
    }

    private int in(Map<String, String> environment) {
        try {
            Settings settings = Settings.from(environment);
            Optional<Login> external = settings.externalDatabase();
            return external.isPresent() ? run(external.get(), settings) : embedded(settings);
        } catch (StartRefused refused) {
            return said(refused);
        } catch (BeansException e) {
            return said(StartRefused.in(e).orElseThrow(() -> e));
        }
    }

    private static int said(StartRefused refused) {
        refused.print(System.err);
        return REFUSED;
    }

    private int embedded(Settings settings) {
        if (!Files.exists(settings.data().resolve("postgres"))) {
            throw new StartRefused("platform.refused.no-data", settings.data());
        }
        Optional<DataFolder> folder = DataFolder.tryToTake(settings.data());
        if (folder.isEmpty()) {
            return run(PostgresServer.ownerOfRunning(settings.data(), settings.keyFiles()), settings);
        }
        try (DataFolder taken = folder.get();
                PostgresServer server = PostgresServer.in(taken.path(), settings.keyFiles())) {
            server.start();
            Login owner = server.owner(Database.NAME);
            // no Baken ran, so what it set last may have ended
            PasswordRenewal.of(settings, owner, Clock.systemUTC()).renew();
            return run(owner, settings);
        } catch (SQLException e) {
            throw StartRefused.because(e, "platform.refused.unreadable", String.valueOf(e.getMessage()));
        }
    }

    private static Login door(Login owner, Settings settings) {
        RolePasswords passwords = new RolePasswords(settings.keyFiles());
        return owner.as(Roles.DOOR, () -> passwords.of(Roles.DOOR));
    }

    private int run(Login owner, Settings settings) {
        if (!DoorSecret.existsIn(settings.keyFiles())) {
            throw new StartRefused("platform.refused.keys-missing", settings.keys());
        }
        Login login = rights == Rights.OWN ? owner : door(owner, settings);
        try (Connection connection = login.connect()) {
            if (rights == Rights.READ_AT_THE_DOOR) {
                connection.setReadOnly(true);
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                connection.setAutoCommit(false);
            }
            return errand.run(connection, settings);
        } catch (SQLException e) {
            throw Database.refused(e, login);
        } catch (DataAccessException | IOException e) {
            throw StartRefused.because(e, "platform.refused.unreadable", String.valueOf(e.getMessage()));
        }
    }
}
