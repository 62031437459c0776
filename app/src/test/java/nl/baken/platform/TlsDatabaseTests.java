package nl.baken.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A PostgreSQL that counts as another computer: 127.1 is this one too, but Baken takes it for a name of somewhere else. */
class TlsDatabaseTests {

    private static final String ELSEWHERE = "127.1";

    /** An owner by certificate alone; who else connects has a password. */
    private static final List<String> WHO_MAY =
            List.of("hostssl all keeper all cert", "host all keeper all reject", "host all all all scram-sha-256");

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
        authority.vouchFor("keeper");
        authority.vouchFor("somebody");
        server = PostgresServer.in(data, PlainKeys.in(data.resolve("keys")));
        Files.write(data.resolve("postgres/pg_hba.conf"), WHO_MAY);
        Unprivileged.detect(data).own(data.resolve("tls"));
        server.start(
                "fsync = off",
                "ssl = on",
                "ssl_cert_file = '" + data.resolve("tls/server.crt") + "'",
                "ssl_key_file = '" + data.resolve("tls/server.key") + "'",
                "ssl_ca_file = '" + authority.certificate() + "'");
        try (Connection connection = server.owner("postgres").connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create role keeper login createrole");
            statement.execute("create database region owner keeper");
        }
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

    @Test
    void anOwnerWithACertificateNeedsNoPasswordAndTheRolesHaveTheirOwn() throws SQLException {
        Settings settings = keeper("&sslcert=" + file("keeper.crt") + "&sslkey=" + file("keeper.pk8"));
        Installation installation =
                Database.prepare(settings, settings.externalDatabase().orElseThrow());

        assertThat(userOf(installation.owner())).isEqualTo("keeper");
        assertThat(userOf(installation.app())).isEqualTo("baken_app");
        installation.renewal().renew();
        assertThat(userOf(installation.door())).isEqualTo("baken_door");
    }

    @Test
    void anOwnerWithoutTheCertificateIsRefused() {
        notLetIn(keeper(""));
        notLetIn(keeper("&sslcert=" + file("somebody.crt") + "&sslkey=" + file("somebody.pk8")));
    }

    @Test
    void aCertificateThatWouldNotBeShownIsSaid() {
        String without = "jdbc:postgresql://db.example.org/baken?sslcert=owner.crt&sslkey=owner.pk8";

        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> settings(without, TestDatabase.installation().owner()))
                .withMessageContaining("sslrootcert");
    }

    private static Settings keeper(String certificate) {
        String url = server.owner("region").url().replace("127.0.0.1", ELSEWHERE);
        return Settings.from(Map.of(
                "BAKEN_DATA",
                folder.resolve("keeper").toString(),
                "BAKEN_DATABASE_URL",
                url + "?sslrootcert=" + authority.certificate() + certificate,
                "BAKEN_DATABASE_USER",
                "keeper"));
    }

    private static Path file(String name) {
        return authority.folder().resolve(name);
    }

    private static void notLetIn(Settings settings) {
        Login owner = settings.externalDatabase().orElseThrow();
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> owner.connect().close())
                .satisfies(e -> assertThat(Login.wasNotLetIn(e)).isTrue());
    }

    private static String userOf(Login login) throws SQLException {
        try (Connection connection = login.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select current_user")) {
            row.next();
            return row.getString(1);
        }
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
