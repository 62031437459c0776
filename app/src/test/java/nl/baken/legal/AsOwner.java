package nl.baken.legal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import nl.baken.platform.TestDatabase;
import org.jspecify.annotations.Nullable;

/** Looks over the shoulder of the application, and changes what no page can. */
final class AsOwner {

    private AsOwner() {}

    static void sql(String sql, @Nullable Object... values) {
        try (Connection owner = TestDatabase.connectAsOwner();
                PreparedStatement statement = filled(owner, sql, values)) {
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static long number(String sql, @Nullable Object... values) {
        return Long.parseLong(text(sql, values));
    }

    static String text(String sql, @Nullable Object... values) {
        try (Connection owner = TestDatabase.connectAsOwner();
                PreparedStatement statement = filled(owner, sql, values);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PreparedStatement filled(Connection owner, String sql, @Nullable Object... values)
            throws SQLException {
        PreparedStatement statement = owner.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
