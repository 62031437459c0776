package nl.baken.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** A database of its own with the tables of some modules, for what nobody else may notice. */
public record SmallDatabase(String name, HikariDataSource owner, HikariDataSource app, HikariDataSource door)
        implements AutoCloseable {

    // PostgreSQL copies a database many times faster than Flyway makes one.
    private static final Map<List<String>, String> TEMPLATES = new ConcurrentHashMap<>();

    /** One with the tables of these modules, each after those that it needs. */
    public static SmallDatabase of(String... modules) {
        String template = TEMPLATES.computeIfAbsent(List.of(modules), SmallDatabase::migrated);
        String name = named();
        execute("create database " + name + " template " + template);
        return new SmallDatabase(
                name,
                pool(at(TestDatabase.installation().owner(), name)),
                pool(at(TestDatabase.installation().app(), name)),
                pool(at(TestDatabase.installation().door(), name)));
    }

    /** One with all tables, of an owner who is no superuser, as that of an operator. */
    public static SmallDatabase ofAnOrdinaryOwner() {
        String name = named();
        execute("create role " + name + " login createrole password 'keeper'");
        execute("create database " + name + " owner " + name);
        HikariDataSource owner =
                pool(at(TestDatabase.installation().owner(), name).as(name, () -> List.of("keeper")));
        migrate(owner, Migrations.modules());
        return new SmallDatabase(
                name,
                owner,
                pool(at(TestDatabase.installation().app(), name)),
                pool(at(TestDatabase.installation().door(), name)));
    }

    /** A connection to it with all rights. */
    public Connection connectAsSuperuser() throws SQLException {
        return at(TestDatabase.installation().owner(), name).connect();
    }

    /** What a command needs to find it, and the keys in a folder. */
    public Map<String, String> environment(Path keys) {
        if (!DoorSecret.existsIn(PlainKeys.in(keys))) {
            DoorSecret.in(PlainKeys.in(keys));
        }
        return Map.of(
                "BAKEN_DATA", keys.resolve("data").toString(),
                "BAKEN_KEYS", keys.toString(),
                "BAKEN_DATABASE_URL", owner.getJdbcUrl(),
                "BAKEN_DATABASE_USER", owner.getUsername(),
                "BAKEN_DATABASE_PASSWORD", owner.getPassword());
    }

    @Override
    public void close() {
        owner.close();
        app.close();
        door.close();
        execute("drop database " + name + " with (force)");
    }

    private static String migrated(List<String> modules) {
        String name = named();
        execute("create database " + name);
        try (HikariDataSource owner = pool(at(TestDatabase.installation().owner(), name))) {
            migrate(owner, modules);
        }
        return name;
    }

    private static void migrate(DataSource owner, List<String> modules) {
        for (String module : modules) {
            Flyway.configure()
                    .dataSource(owner)
                    .locations("classpath:db/migration/" + module)
                    .table("flyway_schema_history_" + module)
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
        }
    }

    private static String named() {
        return "small_" + UUID.randomUUID().toString().replace("-", "");
    }

    private static Login at(Login login, String name) {
        return login.at(login.url().replaceFirst("/[^/?]+(\\?|$)", "/" + name + "$1"));
    }

    private static HikariDataSource pool(Login login) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(login.url());
        pool.setUsername(login.user());
        pool.setPassword(login.password());
        pool.setMinimumIdle(0);
        return pool;
    }

    private static void execute(String sql) {
        try (Connection connection = TestDatabase.connectAsOwner();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
