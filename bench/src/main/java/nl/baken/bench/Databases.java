package nl.baken.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The embedded database of a data folder, by way of the roles that the application itself uses. */
final class Databases {

    private static final String OWNER = "baken_owner";

    private final String url;
    private final byte[] secret;

    Databases(Path data, Path keys) throws IOException {
        String port = Files.readAllLines(data.resolve("postgres").resolve("postgresql.conf")).stream()
                .filter(line -> line.startsWith("port = "))
                .map(line -> line.substring("port = ".length()))
                .findFirst()
                .orElseThrow(() -> new IOException("no port in the configuration of the database"));
        this.url = "jdbc:postgresql://127.0.0.1:" + port + "/baken";
        this.secret = HexFormat.of()
                .parseHex(Files.readString(keys.resolve("database-secret")).strip());
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

    private String password(String role) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(role.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
