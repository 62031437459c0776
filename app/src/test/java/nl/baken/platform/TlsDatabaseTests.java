package nl.baken.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A PostgreSQL that counts as another computer: 127.1 is this one too, but Baken takes it for a name of somewhere else. */
class TlsDatabaseTests {

    private static final String ELSEWHERE = "127.1";

    @TempDir
    private static Path folder;

    private static Authority authority;
    private static PostgresServer server;

    @BeforeAll
    static void startWithTls() throws Exception {
        Path data = Files.createDirectory(folder.resolve("server"));
        Files.createSymbolicLink(
                data.resolve("pgsql"),
                TestDatabase.installation().settings().data().resolve("pgsql"));
        authority = Authority.in(data.resolve("tls"), "dns:" + ELSEWHERE);
        server = PostgresServer.in(data, data.resolve("keys"));
        Unprivileged.detect(data).own(data.resolve("tls"));
        server.start(
                "fsync = off",
                "ssl = on",
                "ssl_cert_file = '" + data.resolve("tls/server.crt") + "'",
                "ssl_key_file = '" + data.resolve("tls/server.key") + "'");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void anotherComputerIsReachedByTlsOfWhomTheOwnCaVouches() throws SQLException {
        Login login = login(ELSEWHERE, "?sslrootcert=" + authority.certificate());

        try (Connection connection = login.connect();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select ssl, version from pg_stat_ssl where pid = pg_backend_pid()")) {
            row.next();
            assertThat(row.getBoolean("ssl")).isTrue();
            assertThat(row.getString("version")).isEqualTo("TLSv1.3");
        }
    }

    @Test
    void aServerOfWhomAnotherCaVouchesIsRefused() throws Exception {
        Authority another = Authority.in(folder.resolve("another"), "dns:" + ELSEWHERE);

        refused(login(ELSEWHERE, "?sslrootcert=" + another.certificate()));
    }

    @Test
    void aServerOfWhomNobodyThatJavaTrustsVouchesIsRefused() {
        refused(login(ELSEWHERE, ""));
    }

    @Test
    void aServerThatGoesByAnotherNameIsRefused() {
        refused(login("127.0.1", "?sslrootcert=" + authority.certificate()));
    }

    @Test
    void aServerWithoutTlsIsRefused() {
        Login plain = TestDatabase.installation().owner();
        String url = plain.url().replace("127.0.0.1", ELSEWHERE);

        refused(settings(url, plain).externalDatabase().orElseThrow());
    }

    private static void refused(Login login) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> login.connect().close())
                .satisfies(e -> assertThat(Database.refused(e, login)).hasMessageContaining("by TLS"));
    }

    private static Login login(String host, String parameters) {
        Login owner = server.owner("postgres");
        return settings(owner.url().replace("127.0.0.1", host) + parameters, owner)
                .externalDatabase()
                .orElseThrow();
    }

    private static Settings settings(String url, Login login) {
        return Settings.from(Map.of(
                "BAKEN_DATABASE_URL",
                url,
                "BAKEN_DATABASE_USER",
                login.user(),
                "BAKEN_DATABASE_PASSWORD",
                login.password()));
    }
}
