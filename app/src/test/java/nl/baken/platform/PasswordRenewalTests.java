package nl.baken.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Passwords of the database roles come and go while nodes go on. */
class PasswordRenewalTests {

    private static final List<String> ALL = List.of("baken_owner", "baken_app", "baken_door");

    @TempDir
    private static Path data;

    private static PostgresServer server;
    private static Installation installation;

    @BeforeAll
    static void start() throws IOException {
        Files.createSymbolicLink(
                data.resolve("pgsql"),
                TestDatabase.installation().settings().data().resolve("pgsql"));
        server = started();
        installation = prepared();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void eachRoleGetsANewPasswordAndTheOldOneIsRefused() throws SQLException {
        List<Login> before = ALL.stream().map(this::asItIsNow).toList();
        assertThat(before)
                .allSatisfy(
                        login -> assertThatCode(() -> login.connect().close()).doesNotThrowAnyException());

        installation.renewal().renew();

        assertThat(before).allSatisfy(PasswordRenewalTests::refused);
        assertThat(List.of(installation.owner(), installation.app(), installation.door()))
                .allSatisfy(
                        login -> assertThatCode(() -> login.connect().close()).doesNotThrowAnyException());
    }

    @Test
    void aStartGivesNewOnes() throws SQLException {
        List<Login> before = ALL.stream().map(this::asItIsNow).toList();

        server.close();
        begin();

        assertThat(before).map(login -> here(login)).allSatisfy(PasswordRenewalTests::refused);
        installation.door().connect().close();
    }

    @Test
    void passwordsOfPagesAndDoorEndByThemselvesAfterADay() throws SQLException {
        for (String role : List.of("baken_app", "baken_door")) {
            assertThat(hoursLeft(role)).isBetween(23.9, 24.0);
        }
        execute("alter role baken_app valid until '" + Instant.now().minusSeconds(1) + "'");

        refused(installation.app());
        installation.renewal().renew();

        installation.app().connect().close();
    }

    @Test
    void halfADayLaterItIsTimeAndNotBefore() throws SQLException {
        Instant drawn = passwords().drawn().orElseThrow();
        RolePasswords before = passwords();
        List<String> known = before.of("baken_app");

        renewal(drawn.plus(Duration.ofHours(11))).renewWhenDue();
        assertThat(passwords().of("baken_app")).isEqualTo(known);

        renewal(drawn.plus(Duration.ofHours(13))).renewWhenDue();
        assertThat(passwords().of("baken_app"))
                .as("the clock of one node may be wrong; that of the database is asked too")
                .isEqualTo(known);

        passwords().draw(Instant.now().minus(Duration.ofHours(13)));
        renewal(Instant.now()).renewWhenDue();
        assertThat(passwords().of("baken_app")).doesNotContainAnyElementsOf(known);
        installation.app().connect().close();
    }

    @Test
    void aNodeGoesOnWhileAnotherOneRenewsAgainAndAgain() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger opened = new AtomicInteger();
        CountDownLatch begun = new CountDownLatch(1);
        PasswordRenewal another = renewal(Instant.now());
        try (ExecutorService node = Executors.newSingleThreadExecutor()) {
            Future<?> work = node.submit(() -> {
                while (!done.get()) {
                    installation.door().connect().close();
                    opened.incrementAndGet();
                    begun.countDown();
                }
                return null;
            });
            begun.await();
            for (int times = 0; times < 20; times++) {
                another.renew();
            }
            done.set(true);
            work.get();
        }
        assertThat(opened).hasValueGreaterThan(5);
    }

    @Test
    void nodesThatRenewAtOnceTakeTurns() throws Exception {
        try (ExecutorService nodes = Executors.newFixedThreadPool(4)) {
            List<Future<?>> all = List.of(
                    nodes.submit(this::renewSome), nodes.submit(this::renewSome), nodes.submit(this::renewSome));
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertThat(ALL)
                .allSatisfy(
                        role -> assertThatCode(() -> asItIsNow(role).connect().close())
                                .as("what the folder says is in force")
                                .doesNotThrowAnyException());
    }

    @Test
    void aRenewalThatBrokeOffBeforeTheDatabaseKnewLocksNobodyOut() throws SQLException {
        passwords().draw(Instant.now());

        installation.app().connect().close();
        installation.owner().connect().close();

        installation.renewal().renew();
        installation.app().connect().close();
    }

    @Test
    void nothingIsDrawnBeforeTheLastDrawIsInForce() throws Exception {
        passwords().draw(Instant.now());
        try (ExecutorService node = Executors.newSingleThreadExecutor();
                Connection other = installation.owner().connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("alter role baken_app connection limit 50");
            Future<?> work = node.submit(() -> {
                installation.renewal().renew();
                return null;
            });
            while (!somebodyWaits()) {
                Thread.onSpinWait();
            }
            installation.door().connect().close();
            other.rollback();
            work.get();
        }
        installation.door().connect().close();
    }

    @Test
    void theDatabaseOfABackupIsOursWithoutItsPasswords() throws Exception {
        server.close();
        passwords().draw(Instant.now());
        passwords().draw(Instant.now());

        begin();

        installation.owner().connect().close();
        installation.app().connect().close();
    }

    @Test
    void aPoolConnectsWithThePasswordOfTheMomentAndKeepsItsSettings() throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("options", "-c statement_timeout=12345");
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setDataSource(new LoginSource(installation.app(), pool::getDataSourceProperties));
            pool.setDataSourceProperties(settings);
            pool.setMaximumPoolSize(2);
            pool.setMinimumIdle(0);
            try (Connection first = pool.getConnection()) {
                installation.renewal().renew();
                try (Connection second = pool.getConnection()) {
                    assertThat(asked(first, "select current_user")).isEqualTo("baken_app");
                    assertThat(asked(second, "show statement_timeout")).isEqualTo("12345ms");
                }
            }
        }
    }

    @Test
    void noPasswordIsInALogOfTheDatabase() throws Exception {
        execute("alter role baken_owner set log_statement = 'all'");
        try {
            installation.renewal().renew();
        } finally {
            execute("alter role baken_owner reset all");
        }

        assertThat(data.resolve("postgres.log"))
                .content()
                .contains("alter role baken_door password 'SCRAM-SHA-256$")
                .doesNotContain(passwords().of("baken_door"))
                .doesNotContain(passwords().of("baken_owner"));
    }

    private static void begin() {
        server = started();
        installation = prepared();
    }

    private static PostgresServer started() {
        PostgresServer started = PostgresServer.in(data, PlainKeys.in(data.resolve("keys")));
        started.start("fsync = off");
        return started;
    }

    private static Installation prepared() {
        Settings settings = new Settings(data, 8080, data.resolve("keys"), null, new Settings.Door(true, ""));
        return Database.prepare(settings, Database.in(server));
    }

    private Void renewSome() throws SQLException {
        PasswordRenewal own = renewal(Instant.now());
        for (int times = 0; times < 5; times++) {
            own.renew();
        }
        return null;
    }

    private PasswordRenewal renewal(Instant now) {
        return PasswordRenewal.of(installation.settings(), installation.owner(), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static RolePasswords passwords() {
        return new RolePasswords(PlainKeys.in(data.resolve("keys")));
    }

    private Login asItIsNow(String role) {
        return new Login(installation.owner().url(), role, passwords().of(role).getFirst());
    }

    private Login here(Login login) {
        return login.at(installation.owner().url());
    }

    private static void refused(Login login) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> login.connect().close())
                .satisfies(e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
    }

    private static boolean somebodyWaits() throws SQLException {
        try (Connection connection = installation.owner().connect()) {
            return asked(connection, "select exists (select from pg_locks where not granted)")
                    .equals("t");
        }
    }

    private static double hoursLeft(String role) throws SQLException {
        try (Connection connection = installation.owner().connect()) {
            return Double.parseDouble(asked(
                    connection,
                    "select extract(epoch from rolvaliduntil - now()) / 3600 from pg_roles where rolname = '" + role
                            + "'"));
        }
    }

    private static String asked(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = installation.owner().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
