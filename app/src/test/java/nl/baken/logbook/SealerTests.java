package nl.baken.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.baken.platform.SmallDatabase;
import nl.baken.vault.DerivedKeys;
import nl.baken.vault.Signet;
import nl.baken.vault.TestKeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every line gets its place once, in turn, whoever else is at it and whatever is in the way. */
@ExtendWith(OutputCaptureExtension.class)
class SealerTests {

    private static final String BUSY = "select pg_advisory_lock(hashtext('nl.baken.logbook.seal'))";

    private final SmallDatabase database = SmallDatabase.of("codes", "access", "vault", "logbook");
    private final JdbcClient owner = JdbcClient.create(database.owner());
    private final Stamps stamps;
    private final Signet signet;
    private final Sealer sealer;

    SealerTests(@TempDir Path keys) {
        DerivedKeys derived = TestKeys.in(keys);
        this.stamps = Stamps.of(derived);
        this.signet = VerifyLog.signet(derived);
        this.sealer = new Sealer(database.door(), stamps);
    }

    @AfterEach
    void dropIt() {
        database.close();
    }

    @Test
    void moreThanABatchGetsItsPlacesAtOnce(CapturedOutput output) throws Exception {
        waiting(Log.ACTS, Sealer.BATCH + 1);
        waiting(Log.PROCESSINGS, 2);

        sealer.sealAll();

        assertThat(placed(Log.ACTS)).isEqualTo(Sealer.BATCH + 1);
        assertThat(placed(Log.PROCESSINGS)).isEqualTo(2);
        for (Log log : Log.values()) {
            assertThat(findings(log)).isEmpty();
        }
        assertThat(output).doesNotContain("was not written by Baken");
    }

    @Test
    void aLineOfAStrangerIsSaidAndGetsItsPlaceAllTheSame(CapturedOutput output) throws Exception {
        waiting(Log.ACTS, 3);
        owner.sql("update logbook.act set handler = 'changed' where id = 2").update();

        sealer.sealAll();

        assertThat(output).containsOnlyOnce("was not written by Baken").contains("line 2 of ACTS");
        assertThat(placed(Log.ACTS)).isEqualTo(3);
        assertThat(findings(Log.ACTS)).containsExactly(new Finding(Log.ACTS, Finding.Kind.CHANGED, 2, 2));
    }

    @Test
    void whoHasNothingToPlaceWaitsForNobody() throws Exception {
        try (Connection another = database.owner().getConnection();
                Statement statement = another.createStatement()) {
            statement.execute(BUSY);

            sealer.sealAll();
        }
        assertThat(sealer.last(Log.ACTS)).isEmpty();
    }

    @Test
    void whileAnotherNodeGivesPlacesTheyAreNotGivenTwice() throws Exception {
        waiting(Log.ACTS, 3);
        Thread node = new Thread(sealer::sealAll);
        try (Connection another = database.owner().getConnection();
                Statement statement = another.createStatement()) {
            statement.execute(BUSY);
            node.start();
            while (node.isAlive() && !Waiting.somebody(database)) {
                Thread.onSpinWait();
            }
            assertThat(placed(Log.ACTS)).isZero();
            statement.execute("select pg_advisory_unlock_all()");
        }
        node.join();

        assertThat(placed(Log.ACTS)).isEqualTo(3);
    }

    @Test
    void aDatabaseThatIsGoneIsSaidOnceAndAgainTheNextTime(CapturedOutput output) {
        waiting(Log.ACTS, 3);
        Outage outage = new Outage(database.door());
        Sealer stuck = new Sealer(outage, stamps);

        stuck.sealInTurn();
        stuck.sealInTurn();
        assertThat(output).containsOnlyOnce("lines of the logs wait for their place");
        outage.ends();
        stuck.sealInTurn();
        assertThat(placed(Log.ACTS)).isEqualTo(3);
        outage.beginsAgain();
        stuck.sealInTurn();

        assertThat(output.getOut().split("lines of the logs wait for their place", -1))
                .hasSize(3);
    }

    private void waiting(Log log, int lines) {
        new Planted(owner, log).waiting(new Forger(log, stamps, new Random(1)).chain(lines));
    }

    private long placed(Log log) {
        return owner.sql("select count(*) from " + log.table() + " where position is not null")
                .query(Long.class)
                .single();
    }

    private List<Finding> findings(Log log) throws Exception {
        Row last = sealer.last(log).orElseThrow();
        List<Finding> findings = new ArrayList<>();
        try (Connection connection = database.owner().getConnection()) {
            Testimony seen = Testimony.of(List.of(new Head(log, last.place(), last.link(), Instant.now())));
            new Verification(stamps, signet, seen, findings::add).of(log, connection);
        }
        return findings;
    }
}
