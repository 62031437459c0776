package nl.baken.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import nl.baken.access.Action;
import nl.baken.platform.SmallDatabase;
import nl.baken.vault.DerivedKeys;
import nl.baken.vault.Signet;
import nl.baken.vault.TestKeys;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The logs in a database of their own, and what its administrator can do to them. */
class SealedLogTests {

    // Each time the whole log is verified; ChainTests does a thousand of each without a database.
    private static final int TIMES = 2;

    private final SmallDatabase database = SmallDatabase.of("codes", "access", "vault", "logbook");
    private final JdbcClient owner = JdbcClient.create(database.owner());
    private final TransactionTemplate transaction =
            new TransactionTemplate(new JdbcTransactionManager(database.owner()));
    private final Numbers numbers = new Numbers(database.door());
    private final Random random = new Random(7);
    private final Stamps stamps;
    private final Signet signet;
    private final Sealer sealer;

    SealedLogTests(@TempDir Path keys) {
        DerivedKeys derived = TestKeys.in(keys);
        this.stamps = Stamps.of(derived);
        this.signet = VerifyLog.signet(derived);
        this.sealer = new Sealer(database.door(), stamps);
    }

    @BeforeEach
    void readSome() {
        read(20);
        signIn("FIREFOX LINUX");
        signIn(null);
        sealer.sealAll();
    }

    @AfterEach
    void dropIt() {
        database.close();
    }

    @Test
    void everyLineGetsItsPlaceWhoeverCommitsFirst() throws Exception {
        List<Callable<Integer>> work = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            work.add(() -> read(20));
            work.add(() -> {
                sealer.sealAll();
                return 20;
            });
        }
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> done : readers.invokeAll(work)) {
                assertThat(done.get()).isEqualTo(20);
            }
        }
        sealer.sealAll();

        assertThat(number("select count(*) from logbook.processing")).isEqualTo(9 * 20);
        assertThat(number("select count(*) from logbook.act")).isEqualTo(9 * 20 + 2);
        for (Log log : Log.values()) {
            assertThat(number("select count(*) from " + log.table() + " where position is null"))
                    .isZero();
            assertThat(number("select max(position) - count(*) from " + log.table()))
                    .isZero();
            assertThat(findings(log, "select 1", witnesses())).isEmpty();
        }
    }

    @Test
    void aReadingOfNobodyIsNoLine() {
        Scribe.write(owner, stamps, act(), List.of());

        assertThat(number("select count(*) from logbook.act where position is null"))
                .isZero();
    }

    @ParameterizedTest
    @EnumSource
    void eachColumnThatAnAdministratorChangesIsFound(Log log) throws SQLException {
        Map<String, String> others = new HashMap<>();
        for (String column : log.columns()) {
            others.put(column, other(column));
        }
        others.put("mac", "sha256(mac)");
        others.put("link", "sha256(link)");
        others.put("position", "position + 1000000");
        Testimony witnesses = witnesses();
        for (Map.Entry<String, String> change : others.entrySet()) {
            assertThat(findings(
                            log,
                            "update %s set %s = %s where position = %d"
                                    .formatted(log.table(), change.getKey(), change.getValue(), any(log)),
                            witnesses))
                    .as(change.getKey())
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyDeletionSwapAndCutInTheDatabaseIsFound(Log log) throws SQLException {
        String table = log.table();
        Testimony witnesses = witnesses();
        for (int i = 0; i < TIMES; i++) {
            long one = any(log);
            assertThat(findings(log, "delete from %s where position = %d".formatted(table, one), witnesses))
                    .isNotEmpty();
            assertThat(findings(log, """
                            delete from %1$s where position = %2$d;
                            update %1$s set position = -position where position > %2$d;
                            update %1$s set position = -position - 1 where position < 0
                            """.formatted(table, one), witnesses)).isNotEmpty();
            assertThat(findings(log, "delete from %s where position >= %d".formatted(table, one), witnesses))
                    .isNotEmpty();
            assertThat(findings(
                            log,
                            "update %s set position = case position when %d then %d else %d end where position in (%d, %d)"
                                    .formatted(table, one, one % 10 + 1, one, one, one % 10 + 1),
                            witnesses))
                    .isNotEmpty();
        }
        assertThat(findings(log, "truncate " + table, witnesses)).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aLineThatSomebodyPutsInIsFound(Log log) throws SQLException {
        String columns = String.join(", ", log.columns());
        String values = columns.replaceFirst("id", "id + 500000").replaceFirst("trace", "gen_random_uuid()");
        String sql = "insert into %1$s (%2$s, mac) select %3$s, mac from %1$s where position = %4$d"
                .formatted(log.table(), columns, values, any(log));

        assertThat(findings(log, sql, witnesses())).extracting(Finding::kind).contains(Finding.Kind.CHANGED);
    }

    @ParameterizedTest
    @EnumSource
    void aLogComputedAnewWithoutTheKeysIsFound(Log log, @TempDir Path others) throws SQLException {
        Forger thief = new Forger(log, Stamps.of(TestKeys.in(others)), random);
        List<Row> computed = thief.linked(owner.sql("select " + Rows.selected(log) + " order by position")
                .query((row, number) -> Rows.of(log, row))
                .list());

        assertThat(findings(log, rewriting(log, computed), witnesses())).hasSizeGreaterThan(computed.size());
    }

    private static String rewriting(Log log, List<Row> rows) {
        String computed = rows.stream()
                .map(row -> "(%d, '\\x%s'::bytea, '\\x%s'::bytea)".formatted(row.place(), row.mac(), row.link()))
                .collect(Collectors.joining(", "));
        return "update %s t set mac = c.mac, link = c.link from (values %s) c (place, mac, link) where t.position = c.place"
                .formatted(log.table(), computed);
    }

    private static String other(String column) {
        return switch (column) {
            case "id", "span" -> column + " + 700000";
            case "trace", "actor", "record", "subject" -> "gen_random_uuid()";
            case "at", "started" -> column + " - interval '1 microsecond'";
            case "ended" -> "ended + interval '1 microsecond'";
            case "result" -> "case result when 'FAILED' then 'DONE' else 'FAILED' end";
            case "status" -> "'ERROR'";
            default -> "coalesce(" + column + ", '') || 'x'";
        };
    }

    /** What verifying finds after this was done to the database, which is then undone. */
    private List<Finding> findings(Log log, String sql, Testimony witnesses) throws SQLException {
        List<Finding> findings = new ArrayList<>();
        try (Connection connection = database.owner().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("alter table logbook.processing drop constraint processing_status_check");
            statement.execute("alter table %s drop constraint if exists act_position_check".formatted(log.table()));
            statement.execute(
                    "alter table %s drop constraint if exists processing_position_check".formatted(log.table()));
            statement.execute("alter table %s drop constraint %s_position_key"
                    .formatted(log.table(), log.table().substring("logbook.".length())));
            statement.execute(sql);
            new Verification(stamps, signet, witnesses, findings::add).of(log, connection);
            connection.rollback();
        }
        return findings;
    }

    private Testimony witnesses() {
        List<Head> seen = new ArrayList<>();
        for (Log log : Log.values()) {
            Row last = sealer.last(log).orElseThrow();
            seen.add(new Head(log, last.place(), last.link(), Instant.now()));
        }
        return Testimony.of(seen);
    }

    private long any(Log log) {
        return 1L + random.nextInt(Math.toIntExact(number("select max(position) from " + log.table())));
    }

    private long number(String sql) {
        return owner.sql(sql).query(Long.class).single();
    }

    /** Somebody reads about so many people, each in a transaction of its own. */
    private int read(int times) {
        for (int time = 0; time < times; time++) {
            transaction.executeWithoutResult(status -> {
                Act act = act();
                Processing line = new Processing(
                        numbers.next(),
                        act.trace(),
                        act.id(),
                        Action.READ_DOSSIER,
                        act.at(),
                        act.at(),
                        UUID.randomUUID());
                Scribe.write(owner, stamps, act, List.of(line));
            });
        }
        return times;
    }

    private Act act() {
        return new Act(
                numbers.next(),
                UUID.randomUUID(),
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                UUID.randomUUID(),
                "READ_DOSSIER",
                "GET /dossiers/{id}",
                UUID.randomUUID(),
                Act.Result.DONE,
                "0123456789abcdef");
    }

    private void signIn(@Nullable String device) {
        Act act = new Act(
                numbers.next(),
                UUID.randomUUID(),
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                UUID.randomUUID(),
                "DOOR_SIGNED_IN",
                "POST /login",
                null,
                Act.Result.DONE,
                "0123456789abcdef",
                device);
        Scribe.write(JdbcClient.create(database.door()), stamps, act);
    }
}
