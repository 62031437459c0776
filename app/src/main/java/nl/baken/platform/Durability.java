package nl.baken.platform;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * What was acknowledged is on the disk: no login of Baken may have a database that does not wait for it, whether the server,
 * the database or the role says so. Whether pages are written whole is left to who knows the storage of a server elsewhere.
 */
final class Durability {

    private static final String CARELESS =
            "select name from pg_settings where name in ('fsync', 'synchronous_commit') and setting = 'off' order by name";

    private Durability() {}

    static void require(Installation installation) {
        for (Login login : List.of(installation.owner(), installation.app(), installation.door())) {
            try {
                require(login);
            } catch (SQLException e) {
                throw Database.refused(e, login);
            }
        }
    }

    private static void require(Login login) throws SQLException {
        try (Connection connection = login.connect();
                Statement statement = connection.createStatement();
                ResultSet careless = statement.executeQuery(CARELESS)) {
            if (careless.next()) {
                throw new StartRefused(
                        "platform.refused.careless", login.address(), login.user(), careless.getString("name"));
            }
        }
    }
}
