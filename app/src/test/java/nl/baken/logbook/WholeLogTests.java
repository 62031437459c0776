package nl.baken.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.baken.access.Action;
import nl.baken.access.TestRegion;
import nl.baken.platform.TestDatabase;
import nl.baken.vault.DerivedKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/**
 * Whatever the running Baken wrote for this test and for all before it stands in both logs as it was written, and its witness
 * knows it. One wrong line of another test, or of a change that is tried, makes it fail from then on.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Tag("whole")
class WholeLogTests {

    private final Reads reads;
    private final Sealer sealer;
    private final Heads heads;
    private final Stamps stamps;
    private final DerivedKeys keys;

    @Autowired
    WholeLogTests(Reads reads, Sealer sealer, Heads heads, Stamps stamps, DerivedKeys keys) {
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
    void everyLineHasItsPlaceWhoeverCommittedFirst() throws Exception {
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
            Row last = sealer.last(log).orElseThrow();
            assertThat(findings(log, Testimony.of(List.of(new Head(log, last.place(), last.link(), Instant.now())))))
                    .isEmpty();
        }
    }

    @Test
    void theWitnessOfTheRunningBakenKnowsBothLogs() throws Exception {
        Path witness = TestDatabase.FOLDER.resolve("witness").resolve("baken-log-heads.txt");
        Files.deleteIfExists(witness); // from other databases that were here

        heads.tell(Duration.ZERO);

        Testimony told =
                Testimony.of(Witnessed.in(witness, VerifyLog.signet(keys)).heads());

        for (Log log : Log.values()) {
            assertThat(findings(log, told)).isEmpty();
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

    private List<Finding> findings(Log log, Testimony witnesses) throws SQLException {
        List<Finding> findings = new ArrayList<>();
        try (Connection owner = TestDatabase.connectAsOwner()) {
            owner.setAutoCommit(false);
            new Verification(stamps, VerifyLog.signet(keys), witnesses, findings::add).of(log, owner);
            owner.rollback();
        }
        return findings;
    }

    private static long number(String sql) throws SQLException {
        try (Connection owner = TestDatabase.connectAsOwner();
                var statement = owner.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
