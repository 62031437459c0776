package nl.baken.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The embedded database of a data folder, by way of the roles that the application itself uses. */
final class Databases {

    private static final String OWNER = "baken_owner";

    private final String url;
    private final Path keys;

    Databases(Path data, Path keys) throws IOException {
        String port = Files.readAllLines(data.resolve("postgres").resolve("postgresql.conf")).stream()
                .filter(line -> line.startsWith("port = "))
                .map(line -> line.substring("port = ".length()))
                .findFirst()
                .orElseThrow(() -> new IOException("no port in the configuration of the database"));
        this.url = "jdbc:postgresql://127.0.0.1:" + port + "/baken";
        this.keys = keys;
    }

    Connection owner() throws SQLException {
        return DriverManager.getConnection(url, OWNER, password(OWNER));
    }

    /** As many connections as the application keeps for this role, planning as it does. */
    HikariDataSource pool(String role, int size) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(role);
        pool.setPassword(password(role));
        pool.setMaximumPoolSize(size);
        pool.addDataSourceProperty("options", "-c plan_cache_mode=force_generic_plan");
        return pool;
    }

    // another one after each start
    private String password(String role) {
        try {
            return RolePassword.of(role, keys);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
