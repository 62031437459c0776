package nl.baken.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The PostgreSQL of the operator, whose user for Baken may make roles and is no superuser. */
class ExternalDatabaseTests {

    @TempDir(factory = InMemory.class)
    private Path folder;

    @Test
    void ordinaryOwnerSufficesAndATermSignalEndsAllInOrder() throws Exception {
        Path data = Files.createDirectory(folder.resolve("server"));
        Path programs = TestDatabase.installation().settings().data().resolve("pgsql");
        Files.createSymbolicLink(data.resolve("pgsql"), programs);

        try (PostgresServer server = PostgresServer.in(data, PlainKeys.in(data.resolve("keys")))) {
            server.start();
            int port = freePort();
            Fork fork = Fork.ofBaken(environment(ordinaryOwner(server), port));
            try {
                waitUntilServing(fork);
                assertThat(status(port)).isLessThan(500);
                assertThat(minutesOffTheWallClock(server))
                        .as("the day of the database is that of the Netherlands, wherever the computer thinks it is")
                        .isLessThan(10);
                assertThat(RSAKey.parse(PlainKeys.in(folder.resolve("data/keys"))
                                        .read("oidc-client-key")
                                        .orElseThrow())
                                .size())
                        .as("the key for a provider, which need not answer, is drawn at the first start")
                        .isEqualTo(3072);
            } finally {
                fork.process().destroy();
            }
            assertThat(fork.process().waitFor()).isEqualTo(143);
        }
    }

    @Test
    void oneThatDoesNotWaitForItsDiskIsRefused() throws Exception {
        Path data = Files.createDirectory(folder.resolve("server"));
        Path programs = TestDatabase.installation().settings().data().resolve("pgsql");
        Files.createSymbolicLink(data.resolve("pgsql"), programs);

        try (PostgresServer server = PostgresServer.in(data, PlainKeys.in(data.resolve("keys")))) {
            server.start("fsync = off");
            Fork fork = Fork.ofBaken(environment(ordinaryOwner(server), freePort()));
            try {
                assertThat(fork.firstLine())
                        .contains("wacht voor gebruiker keeper niet op haar schijf", "Zet fsync aan");
                assertThat(fork.process().waitFor()).isEqualTo(1);
            } finally {
                fork.process().destroyForcibly();
            }
        }
    }

    private static Login ordinaryOwner(PostgresServer server) throws SQLException {
        try (Connection connection = server.owner("postgres").connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create role keeper login createrole password 'keeper'");
            statement.execute("create database region owner keeper");
        }
        return new Login(server.owner("region").url(), "keeper", "keeper");
    }

    // Flyway writes when a migration was installed as the session that asks calls it.
    private static long minutesOffTheWallClock(PostgresServer server) throws SQLException {
        try (Connection connection = server.owner("region").connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select abs(extract(epoch from max(installed_on) - now() at time zone 'Europe/Amsterdam')) / 60
                        from flyway_schema_history_access
                        """)) {
            row.next();
            return row.getLong(1);
        }
    }

    private Map<String, String> environment(Login owner, int port) {
        return Map.of(
                "TZ", "Pacific/Auckland",
                "BAKEN_DATA", folder.resolve("data").toString(),
                "BAKEN_PORT", String.valueOf(port),
                "BAKEN_OIDC_ISSUER", "https://inloggen.example.org",
                "BAKEN_OIDC_CLIENT", "baken",
                "BAKEN_DATABASE_URL", owner.url(),
                "BAKEN_DATABASE_USER", owner.user(),
                "BAKEN_DATABASE_PASSWORD", owner.password());
    }

    private static void waitUntilServing(Fork fork) throws IOException {
        StringBuilder said = new StringBuilder();
        BufferedReader output = fork.process().inputReader(StandardCharsets.UTF_8);
        while (said.indexOf("Baken draait") < 0) {
            String line = output.readLine();
            assertThat(line).as(said.toString()).isNotNull();
            said.append(line).append('\n');
        }
    }

    private static int status(int port) throws IOException {
        URI first = URI.create("http://127.0.0.1:" + port + "/");
        HttpURLConnection connection = (HttpURLConnection) first.toURL().openConnection();
        connection.setInstanceFollowRedirects(false);
        return connection.getResponseCode();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
