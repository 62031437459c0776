package nl.baken.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The login roles of the application. They own nothing and may nothing here: each migration grants what its module needs.
 * The attributes are checked, not set, because only a superuser may set them and an external owner need not be one.
 */
final class Roles {

    static final String APP = "baken_app";
    static final String DOOR = "baken_door";

    static final List<String> ALL = List.of(APP, DOOR);

    /** Two nodes that start together wait for each other here. */
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtext('nl.baken.platform.roles'))";

    private static final String TOO_MIGHTY = """
            select rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication
                or exists (select 1 from pg_auth_members where member = r.oid)
                or has_database_privilege(r.oid, current_database(), 'create')
                or has_database_privilege(r.oid, current_database(), 'temporary')
                or has_schema_privilege(r.oid, 'public', 'create')
                or has_schema_privilege(r.oid, 'public', 'usage')
            from pg_roles r
            where rolname = ?
            """;

    private Roles() {}

    /** Makes those that are not there; nobody connects as one of them before it has a password. */
    static void prepare(Login owner) throws SQLException {
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(ONE_AT_A_TIME);
            String database = statement.enquoteIdentifier(connection.getCatalog(), true);
            for (String role : ALL) {
                if (!exists(connection, role)) {
                    statement.execute("create role " + role + " login");
                }
                statement.execute("grant connect on database " + database + " to " + role);
            }
            statement.execute("revoke all on database " + database + " from public");
            statement.execute("revoke all on schema public from public");
            refuseMighty(connection);
            connection.commit();
        }
    }

    private static boolean exists(Connection connection, String role) throws SQLException {
        return isTrue(connection, "select exists (select 1 from pg_roles where rolname = ?)", role);
    }

    private static void refuseMighty(Connection connection) throws SQLException {
        for (String role : ALL) {
            if (isTrue(connection, TOO_MIGHTY, role)) {
                throw new StartRefused("platform.refused.mighty", role);
            }
        }
    }

    private static boolean isTrue(Connection connection, String query, String role) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, role);
            try (ResultSet result = statement.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }
}
