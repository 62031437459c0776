package nl.baken.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
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

/** Witnesses are told how long a log is whenever it grew, not too often, and for the last time when Baken stops. */
@ExtendWith(OutputCaptureExtension.class)
class HeadsTests {

    private final SmallDatabase database = SmallDatabase.of("codes", "access", "vault", "logbook");
    private final JdbcClient owner = JdbcClient.create(database.owner());
    private final Path witness;
    private final Stamps stamps;
    private final Signet signet;
    private final List<Row> rows;

    HeadsTests(@TempDir Path witness, @TempDir Path keys) {
        DerivedKeys derived = TestKeys.in(keys);
        this.witness = witness;
        this.stamps = Stamps.of(derived);
        this.signet = VerifyLog.signet(derived);
        this.rows = new Forger(Log.ACTS, stamps, new Random(1)).chain(5);
        plant(0, 3);
    }

    @AfterEach
    void dropIt() {
        database.close();
    }

    @Test
    void aLogIsToldAgainWhenItGrewAndThePauseIsOver() throws IOException {
        Heads heads = heads(database.door());
        heads.tell(Duration.ofHours(1));
        heads.tell(Duration.ZERO);
        assertThat(places()).as("nothing came").containsExactly(3L);

        plant(3, 4);
        heads.tell(Duration.ofHours(1));
        assertThat(places()).as("too soon").containsExactly(3L);
        heads.tell(Duration.ZERO);

        assertThat(places()).containsExactly(3L, 4L);
        assertThat(told().heads().getLast().link()).isEqualTo(rows.get(3).link());
    }

    @Test
    void inTurnItIsToldAtOnceTheFirstTime() throws IOException {
        heads(database.door()).tellInTurn();

        assertThat(places()).containsExactly(3L);
    }

    @Test
    void whereALogBeginsIsToldTheFirstTimeAndThenNoMore() throws IOException {
        new Beginnings(database.door(), signet).add(Beginning.of(rows.getFirst(), Log.ACTS, Instant.now()));
        Heads heads = heads(database.door());

        heads.tell(Duration.ZERO);
        plant(3, 4);
        heads.tell(Duration.ZERO);

        assertThat(told().beginnings()).extracting(Beginning::position).containsExactly(1L);
        assertThat(places()).containsExactly(3L, 4L);
    }

    @Test
    void anEndThatWasCutOffIsSaid(CapturedOutput output) throws IOException {
        Heads heads = heads(database.door());
        heads.tell(Duration.ZERO);
        heads.tell(Duration.ZERO);
        plant(3, 4);
        heads.tell(Duration.ZERO);
        assertThat(output).doesNotContain("was cut off");

        owner.sql("delete from logbook.act where position > 2").update();
        heads.tell(Duration.ZERO);

        assertThat(output).contains("the end of ACTS was cut off; run ./baken verify-log");
        assertThat(places()).containsExactly(3L, 4L, 2L);
    }

    @Test
    void whoeverStopsGivesTheLastLinesTheirPlaceAndTellsIt() throws IOException {
        new Planted(owner, Log.ACTS).waiting(List.of(rows.get(3)));

        heads(database.door()).destroy();

        assertThat(places()).containsExactly(4L);
    }

    @Test
    void aDatabaseThatIsGoneKeepsNobodyFromStopping(CapturedOutput output) throws IOException {
        Outage outage = new Outage(database.door());
        Heads heads = heads(outage);

        heads.tell(Duration.ZERO);
        heads.destroy();

        assertThat(output)
                .contains("the end of a log cannot be read: ")
                .contains("the logs have no witness of their last lines: ");
        assertThat(places()).isEmpty();
        outage.ends();
        heads.tell(Duration.ofHours(1));
        assertThat(places()).containsExactly(3L);
    }

    private void plant(int from, int to) {
        new Planted(owner, Log.ACTS).all(rows.subList(from, to));
    }

    private Heads heads(DataSource door) {
        Messenger messenger =
                new Messenger(new FileWitness(witness), database.door(), Clock.systemUTC(), System::nanoTime);
        return new Heads(
                new Sealer(door, stamps),
                signet,
                Clock.systemUTC(),
                List.of(messenger),
                new Beginnings(database.door(), signet));
    }

    private Witnessed told() throws IOException {
        return Witnessed.in(witness, signet);
    }

    private List<Long> places() throws IOException {
        return told().heads().stream().map(Head::position).toList();
    }
}
