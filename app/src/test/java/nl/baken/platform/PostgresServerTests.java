package nl.baken.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTests {

    // nothing shorter says it: a page holds less
    private static final String LONG =
            new Random(1).ints(100_000, 'a', 'z').mapToObj(Character::toString).collect(Collectors.joining());

    @TempDir(factory = InMemory.class)
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
        Settings settings = new Settings(data, 8080, data.resolve("keys"), null, new Settings.Door(true, ""));
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

    @Test
    void onAFullDiskItKeepsWhatItAcknowledgedAndGoesOnWhenThereIsRoomAgain() throws Exception {
        try (FullDisk disk = FullDisk.of(96)) {
            data = Files.createDirectory(disk.folder().resolve("data"));
            programsAreUnpackedAlready();
            try (PostgresServer server = started()) {
                execute(server, "create table note (text text)");
                assertThat(noted(server, "short", 3)).isEqualTo(3);
                disk.fill();
                assertThat(noted(server, LONG, 1)).isZero();
                assertThat(notes(server)).as("it goes on reading").isEqualTo(3);

                execute(server, "select pg_switch_wal()"); // what follows needs sixteen megabytes
                ProcessHandle postmaster = ProcessHandle.of(postmaster()).orElseThrow();
                assertThat(noted(server, "short", 1)).isZero();
                postmaster.onExit().get(30, TimeUnit.SECONDS);

                disk.clear();
                Instant latest = Instant.now().plusSeconds(60);
                while (noted(server, "short", 1) == 0) {
                    assertThat(Instant.now()).isBefore(latest);
                    Thread.sleep(100);
                }
                assertThat(notes(server)).isEqualTo(3 + 1);
            }
        }
    }

    @Test
    void whatWasStoppedStaysDown() throws Exception {
        PostgresServer server = started();
        server.close();
        Thread.sleep(2500); // longer than it waits between two looks

        assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    /** How many of so many notes the database acknowledged before the first that it did not. */
    private static int noted(PostgresServer server, String text, int times) {
        int noted = 0;
        try (Connection connection = server.owner("postgres").connect();
                PreparedStatement statement = connection.prepareStatement("insert into note values (?)")) {
            statement.setString(1, text);
            while (noted < times) {
                statement.executeUpdate();
                noted++;
            }
        } catch (SQLException e) {
            // that is the question
        }
        return noted;
    }

    private boolean keptWhenKilled(String... configuration) throws Exception {
        PostgresServer killed = started(configuration);
        execute(killed, "create table note (text text)");
        execute(killed, "checkpoint");
        execute(killed, "insert into note values ('a'), ('b'), ('c')");
        ProcessHandle postmaster = ProcessHandle.of(postmaster()).orElseThrow();
        List<ProcessHandle> all =
                Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle process : all) {
            while (program(process.pid()).isPresent()) {
                Thread.onSpinWait();
            }
        }

        killed.close(); // or it would be started by both
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
