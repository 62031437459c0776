package nl.baken.platform;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Every row of every table of ours at one moment, as its owner sees them; can be put back into a database of its own. */
public final class Backup {

    private static final String TABLES = """
            select n.nspname, quote_ident(n.nspname) || '.' || quote_ident(c.relname) as name,
                   string_agg(quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod), ', ' order by a.attnum) as columns
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'public')
            group by 1, 2 order by 2
            """;

    private final List<Table> tables;

    private Backup(List<Table> tables) {
        this.tables = List.copyOf(tables);
    }

    /** Takes one of the database of this JVM. */
    public static Backup take() {
        List<Table> tables = new ArrayList<>();
        try (Connection owner = TestDatabase.connectAsOwner();
                Statement statement = owner.createStatement()) {
            owner.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            owner.setAutoCommit(false);
            try (ResultSet rows = statement.executeQuery(TABLES)) {
                while (rows.next()) {
                    tables.add(new Table(
                            rows.getString(1), rows.getString(2), rows.getString(3), copy(owner, rows.getString(2))));
                }
            }
            return new Backup(tables);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Puts it back into a new database, and tells where that is. */
    public DataSource restore() {
        Login owner = TestDatabase.installation().owner();
        String name = "restored_" + UUID.randomUUID().toString().replace("-", "");
        String url = owner.url().replaceFirst("/[^/?]+(\\?|$)", "/" + name + "$1");
        try (Connection old = TestDatabase.connectAsOwner();
                Statement statement = old.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        DriverManagerDataSource restored = new DriverManagerDataSource(url, owner.user(), owner.password());
        try (Connection fresh = restored.getConnection()) {
            for (Table table : tables) {
                putBack(fresh, table);
            }
            return restored;
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The database of this JVM itself, with all rights. */
    public static DataSource live() {
        Login owner = TestDatabase.installation().owner();
        return new DriverManagerDataSource(owner.url(), owner.user(), owner.password());
    }

    private static void putBack(Connection fresh, Table table) throws SQLException, IOException {
        try (Statement statement = fresh.createStatement()) {
            statement.execute("create schema if not exists " + table.schema());
            statement.execute("create table " + table.name() + " (" + table.columns() + ")");
        }
        copies(fresh)
                .copyIn("copy " + table.name() + " from stdin (format binary)", new ByteArrayInputStream(table.rows()));
    }

    private static byte[] copy(Connection owner, String table) throws SQLException, IOException {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        copies(owner).copyOut("copy (select * from " + table + ") to stdout (format binary)", rows);
        return rows.toByteArray();
    }

    private static CopyManager copies(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    @SuppressWarnings("ArrayRecordComponent") // is never compared
    private record Table(String schema, String name, String columns, byte[] rows) {}
}
