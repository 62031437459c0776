package nl.baken.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTests {

    @TempDir
    private Path data;

    @BeforeEach
    void programsAreUnpackedAlready() throws IOException {
        Path programs = TestDatabase.installation().settings().data().resolve("pgsql");
        Files.createSymbolicLink(data.resolve("pgsql"), programs);
    }

    @Test
    void nothingIsLostAndNothingStaysWhenTheProcessIsKilled() throws Exception {
        Fork fork = Fork.of(Victim.class, data);
        assertThat(fork.firstLine()).isEqualTo("written");
        fork.process().destroyForcibly().waitFor();
        long orphan = postmaster();
        assertThat(program(orphan)).hasValueSatisfying(name -> assertThat(name).endsWith("postgres"));

        try (PostgresServer server = started()) {
            assertThat(program(orphan)).isEmpty();
            assertThat(notes(server)).isEqualTo(3);
        }
        assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void fileThatNamesAStrangersProcessIsNoObstacle() throws Exception {
        started().close();
        Path pidFile = data.resolve("postgres/postmaster.pid");
        Files.write(pidFile, List.of(String.valueOf(ProcessHandle.current().pid())));

        try (PostgresServer server = started()) {
            assertThat(postmaster()).isNotEqualTo(ProcessHandle.current().pid());
            assertThat(isAlive(server)).isTrue();
        }
    }

    @Test
    void lostKeyOfExistingDataIsSaid() throws Exception {
        started().close();
        Files.delete(data.resolve("keys/database-secret"));

        assertThatExceptionOfType(StartRefused.class).isThrownBy(this::started).withMessageContaining("backup");
    }

    @Test
    void logOfTheDatabaseHoldsNoPersonalData() throws Exception {
        try (PostgresServer server = started();
                Connection connection = server.owner("postgres").connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table person (name text primary key)");
            statement.execute("insert into person values ('canary')");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.execute("insert into person values ('canary')"))
                    .withMessageContaining("canary");
        }

        assertThat(data.resolve("postgres.log"))
                .content()
                .contains("duplicate key")
                .doesNotContain("canary");
    }

    @Test
    void whatWasWrittenIsThereWhenTheDatabaseItselfIsKilled() throws Exception {
        assertThat(keptWhenKilled()).isTrue();
    }

    @Test
    void whatADatabaseThatDoesNotWaitForItsDiskLosesWouldBeMissed() throws Exception {
        assertThat(keptWhenKilled("synchronous_commit = off", "wal_writer_delay = '10s'"))
                .isFalse();
    }

    @Test
    void waitsForItsDiskAndWritesWholePages() throws Exception {
        try (PostgresServer server = started();
                Connection connection = server.owner("postgres").connect();
                Statement statement = connection.createStatement()) {
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                ResultSet row = statement.executeQuery("show " + setting);
                row.next();
                assertThat(row.getString(1)).as(setting).isEqualTo("on");
            }
        }
    }

    @Test
    void aDatabaseThatDoesNotWaitForItsDiskIsRefusedWhoeverSaidSo() throws Exception {
        Settings settings =
                new Settings(data, 8080, data.resolve("keys"), null, new Settings.Door(true, ""));
        try (PostgresServer server = started()) {
            Installation installation = Database.prepare(settings, Database.in(server));
            assertThatCode(() -> Durability.require(installation)).doesNotThrowAnyException();
            for (String[] careless : new String[][] {
                {"alter role baken_app set synchronous_commit = off", "alter role baken_app reset all", "baken_app"},
                {"alter role baken_door set synchronous_commit = off", "alter role baken_door reset all", "baken_door"},
                {"alter database baken set synchronous_commit = off", "alter database baken reset all", "baken_owner"},
                {"alter system set fsync = off", "alter system reset fsync", "baken_owner"}
            }) {
                execute(server, careless[0]);
                assertThatExceptionOfType(StartRefused.class)
                        .as(careless[0])
                        .isThrownBy(() -> Durability.require(installation))
                        .withMessageContaining(careless[2])
                        .withMessageContaining(careless[0].contains("fsync") ? "fsync" : "synchronous_commit");
                execute(server, careless[1]);
            }
        }
    }

    private boolean keptWhenKilled(String... configuration) throws Exception {
        PostgresServer killed = started(configuration);
        execute(killed, "create table note (text text)");
        execute(killed, "checkpoint");
        execute(killed, "insert into note values ('a'), ('b'), ('c')");
        ProcessHandle postmaster = ProcessHandle.of(postmaster()).orElseThrow();
        List<ProcessHandle> all = Stream.concat(Stream.of(postmaster), postmaster.descendants())
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle process : all) {
            while (program(process.pid()).isPresent()) {
                Thread.onSpinWait();
            }
        }

        try (PostgresServer server = started()) {
            return notes(server) == 3;
        }
    }

    private static void execute(PostgresServer server, String sql) throws SQLException, InterruptedException {
        try (Connection connection = server.owner("postgres").connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            if (sql.startsWith("alter system")) {
                statement.execute("select pg_reload_conf()");
                Thread.sleep(300); // the postmaster reads its settings when it gets to it
            }
        }
    }

    private PostgresServer started(String... configuration) {
        PostgresServer server = PostgresServer.in(data, PlainKeys.in(data.resolve("keys")));
        server.start(configuration);
        return server;
    }

    private long postmaster() throws IOException {
        return Long.parseLong(
                Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst());
    }

    /** A process that has ended but that nobody has asked after has no program any more. */
    private static Optional<String> program(long pid) {
        return ProcessHandle.of(pid).flatMap(process -> process.info().command());
    }

    private static boolean isAlive(PostgresServer server) throws SQLException {
        try (Connection connection = server.owner("postgres").connect()) {
            return connection.isValid(1);
        }
    }

    private static int notes(PostgresServer server) throws SQLException {
        try (Connection connection = server.owner("postgres").connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select count(*) from note")) {
            result.next();
            return result.getInt(1);
        }
    }

    /** Writes three rows and waits to be killed. */
    static final class Victim {

        private Victim() {}

        static void main(String[] arguments) throws SQLException, InterruptedException {
            Path data = Path.of(arguments[0]);
            PostgresServer server = PostgresServer.in(data, PlainKeys.in(data.resolve("keys")));
            server.start();
            try (Connection connection = server.owner("postgres").connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("create table note (text text)");
                statement.execute("insert into note values ('a'), ('b'), ('c')");
                System.out.println("written");
                Thread.sleep(Long.MAX_VALUE);
            }
        }
    }
}
