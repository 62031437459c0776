package nl.baken.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import nl.baken.access.Action;
import nl.baken.access.TestRegion;
import nl.baken.platform.TestDatabase;
import nl.baken.vault.DerivedKeys;
import nl.baken.vault.TestKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The logs in the real database, and what its administrator can do to them; nothing of that stays after a test. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class SealedLogTests {

    // Each time the whole log is verified; ChainTests does a thousand of each without a database.
    private static final int TIMES = 2;

    private final Reads reads;
    private final Sealer sealer;
    private final Heads heads;
    private final Stamps stamps;
    private final DerivedKeys keys;
    private final Random random = new Random(7);

    @Autowired
    SealedLogTests(Reads reads, Sealer sealer, Heads heads, Stamps stamps, DerivedKeys keys) {
        this.reads = reads;
        this.sealer = sealer;
        this.heads = heads;
        this.stamps = stamps;
        this.keys = keys;
        TestRegion.found();
    }

    @BeforeEach
    void readSome() {
        reads.by(TestRegion.ZOE_CARE_COORDINATOR, Action.READ_DOSSIER, 10);
        sealer.sealAll();
    }

    @Test
    void everyLineGetsItsPlaceWhoeverCommitsFirst() throws Exception {
        List<Callable<Integer>> work = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            work.add(() -> reads.by(TestRegion.ZEF_CARE_COORDINATOR, Action.READ_DOSSIER, 20)
                    .size());
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

        for (Log log : Log.values()) {
            assertThat(number("select count(*) from " + log.table() + " where position is null"))
                    .isZero();
            assertThat(number("select max(position) - count(*) from " + log.table()))
                    .isZero();
            assertThat(findings(log, "select 1", witnesses())).isEmpty();
        }
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
        List<Row> computed;
        try (Connection owner = TestDatabase.connectAsOwner()) {
            List<Row> rows = new ArrayList<>();
            try (Statement statement = owner.createStatement();
                    var row = statement.executeQuery("select " + Rows.selected(log) + " order by position")) {
                while (row.next()) {
                    rows.add(Rows.of(log, row));
                }
            }
            computed = thief.linked(rows);
        }

        assertThat(findings(log, rewriting(log, computed), witnesses())).hasSizeGreaterThan(computed.size());
    }

    @Test
    void theWitnessOfTheRunningBakenKnowsBothLogs() throws Exception {
        Path witness = TestDatabase.FOLDER.resolve("witness").resolve("baken-log-heads.txt");
        Files.deleteIfExists(witness); // from other databases that were here

        heads.tell(Duration.ZERO);

        Testimony told =
                Testimony.of(Witnessed.in(witness, VerifyLog.signet(keys)).heads());

        for (Log log : Log.values()) {
            assertThat(findings(log, "select 1", told)).isEmpty();
            assertThat(told.last(log)).isEqualTo(number("select max(position) from " + log.table()));
        }
        reads.by(TestRegion.ZOE_CARE_COORDINATOR, Action.READ_DOSSIER, 1);
        heads.destroy();
        assertThat(Testimony.of(Witnessed.in(witness, VerifyLog.signet(keys)).heads())
                        .last(Log.PROCESSINGS))
                .as("whoever stops tells the last lines too")
                .isEqualTo(number("select max(position) from logbook.processing"));
        assertThat(VerifyLog.run(Map.of("BAKEN_DATA", TestDatabase.FOLDER.toString())))
                .isZero();
        assertThat(VerifyLog.run(Map.of("BAKEN_DATA", TestDatabase.FOLDER.toString()), witness.toString()))
                .isZero();
    }

    @Test
    void theCommandTellsInTwoLanguagesWhatIsWrong(@TempDir Path folder, CapturedOutput output) throws Exception {
        Path witness = folder.resolve("witness.txt");
        Head later = new Head(Log.ACTS, 1_000_000, Mark.of(new byte[32]), Instant.now());
        Files.writeString(witness, later.signed(VerifyLog.signet(keys)));

        assertThat(VerifyLog.run(Map.of("BAKEN_DATA", TestDatabase.FOLDER.toString()), witness.toString()))
                .isEqualTo(1);
        assertThat(output.getOut())
                .contains("FOUT: het auditlog: vanaf plaats ", " is het einde weggehaald.")
                .contains("WRONG: the audit log: the end was cut off from place ")
                .contains("FOUT: het logboek: geen getuige");
    }

    @Test
    void theCommandRefusesInOneSentence(@TempDir Path empty) {
        assertThat(VerifyLog.run(Map.of("BAKEN_DATA", empty.toString()))).isEqualTo(2);
        assertThat(VerifyLog.run(Map.of("BAKEN_DATA", TestDatabase.FOLDER.toString(), "BAKEN_KEYS", empty.toString())))
                .isEqualTo(2);
        assertThat(VerifyLog.run(
                        Map.of("BAKEN_DATA", TestDatabase.FOLDER.toString()),
                        empty.resolve("nothing").toString()))
                .isEqualTo(2);
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
        try (Connection owner = TestDatabase.connectAsOwner();
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("alter table logbook.processing drop constraint processing_status_check");
            statement.execute("alter table %s drop constraint if exists act_position_check".formatted(log.table()));
            statement.execute(
                    "alter table %s drop constraint if exists processing_position_check".formatted(log.table()));
            statement.execute("alter table %s drop constraint %s_position_key"
                    .formatted(log.table(), log.table().substring("logbook.".length())));
            statement.execute(sql);
            new Verification(stamps, VerifyLog.signet(keys), witnesses, findings::add).of(log, owner);
            owner.rollback();
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

    private long any(Log log) throws SQLException {
        return 1L + random.nextInt(Math.toIntExact(number("select max(position) from " + log.table())));
    }

    private static long number(String sql) throws SQLException {
        try (Connection owner = TestDatabase.connectAsOwner();
                Statement statement = owner.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
