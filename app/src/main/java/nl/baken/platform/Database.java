package nl.baken.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;

/** Makes a reachable PostgreSQL fit for Baken: new enough, a database, the roles. */
final class Database {

    static final String NAME = "baken";

    private static final int OLDEST = 15;
    private static final String NO_SUCH_DATABASE = "3D";

    private Database() {}

    /** The embedded server has one database, made at the first start. */
    static Login in(PostgresServer server) {
        try (Connection connection = server.owner("postgres").connect();
                Statement statement = connection.createStatement()) {
            boolean there = statement
                    .executeQuery("select 1 from pg_database where datname = '" + NAME + "'")
                    .next();
            if (!there) {
                statement.execute("create database " + NAME);
            }
            return server.owner(NAME);
        } catch (SQLException e) {
            throw refused(e, server.owner(NAME));
        }
    }

    /** Throws away what was not finished. */
    static void drop(PostgresServer server) {
        try (Connection connection = server.owner("postgres").connect();
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + NAME + " with (force)");
        } catch (SQLException e) {
            throw refused(e, server.owner(NAME));
        }
    }

    static Installation prepare(Settings settings, Login owner) {
        try (Connection connection = owner.connect()) {
            requireVersion(connection.getMetaData().getDatabaseMajorVersion());
            DoorSecret.in(settings.keyFiles());
            Roles.prepare(owner);
            PasswordRenewal renewal = PasswordRenewal.of(settings, owner, Clock.systemUTC());
            renewal.renew();
            RolePasswords passwords = new RolePasswords(settings.keyFiles());
            Login app = owner.as(Roles.APP, () -> passwords.of(Roles.APP));
            Login door = owner.as(Roles.DOOR, () -> passwords.of(Roles.DOOR));
            return new Installation(settings, owner, app, door, renewal);
        } catch (SQLException e) {
            throw refused(e, owner);
        }
    }

    static void requireVersion(int major) {
        if (major < OLDEST) {
            throw new StartRefused("platform.refused.too-old", String.valueOf(major), String.valueOf(OLDEST));
        }
    }

    static StartRefused refused(SQLException failure, Login login) {
        String state = String.valueOf(failure.getSQLState());
        if (Login.wasNotLetIn(failure) && Roles.ALL.contains(login.user())) {
            return StartRefused.because(failure, "platform.refused.role", login.user(), login.address());
        }
        if (Login.wasNotLetIn(failure)) {
            return StartRefused.because(failure, "platform.refused.password", login.user(), login.address());
        }
        if (state.startsWith(NO_SUCH_DATABASE)) {
            return StartRefused.because(failure, "platform.refused.no-database", login.address());
        }
        if (state.startsWith("08") && DatabaseAddress.of(login.url()).isElsewhere()) {
            return StartRefused.because(
                    failure,
                    "platform.refused.unreachable-by-tls",
                    login.address(),
                    String.valueOf(failure.getMessage()));
        }
        if (state.startsWith("08")) {
            return StartRefused.because(failure, "platform.refused.unreachable", login.address());
        }
        return StartRefused.because(
                failure, "platform.refused.database", login.address(), String.valueOf(failure.getMessage()));
    }
}
