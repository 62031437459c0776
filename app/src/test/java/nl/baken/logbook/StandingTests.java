package nl.baken.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import nl.baken.platform.SmallDatabase;
import nl.baken.vault.TestKeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** It is said once that somebody outside cannot be reached, again when that takes long, and again the next time. */
@ExtendWith(OutputCaptureExtension.class)
class StandingTests {

    private final SmallDatabase database = SmallDatabase.of("codes", "access", "vault", "logbook");
    private final AtomicLong nanos = new AtomicLong(Duration.ofHours(1).toNanos());

    @AfterEach
    void dropIt() {
        database.close();
    }

    @Test
    void theQuarterBeginsWhenItWentWrong(CapturedOutput output) {
        Standing notary = standing(database.door());
        fails(notary);
        nanos.addAndGet(Duration.ofMinutes(14).toNanos());
        fails(notary);
        assertThat(output)
                .containsOnlyOnce("the witness notary cannot be reached: nobody there")
                .doesNotContain("knows nothing");

        nanos.addAndGet(Duration.ofMinutes(1).toNanos());
        fails(notary);
        fails(notary);

        assertThat(output).containsOnlyOnce("the witness notary knows nothing for 15 minutes");
    }

    @Test
    void whoeverAnswersAgainIsWell(CapturedOutput output) {
        Standing notary = standing(database.door());

        fails(notary);
        assertThat(failing()).containsExactly(true);
        notary.took();
        assertThat(failing()).containsExactly(false);
        fails(notary);

        assertThat(failing()).containsExactly(true);
        assertThat(output.getOut().split("cannot be reached", -1)).hasSize(3);
    }

    @Test
    void whatCannotBeNotedIsNoReasonToStop(CapturedOutput output) {
        Outage outage = new Outage(database.door());
        Standing notary = standing(outage);

        fails(notary);
        notary.took();

        assertThat(output).contains("how the witness notary is doing cannot be noted: ");
        assertThat(failing()).isEmpty();
    }

    @Test
    void ofMoreThanAWeekOfLinesTheOldestGo() {
        List<String> taken = new ArrayList<>();
        Messenger messenger = new Messenger(
                new Witness() {
                    @Override
                    public String name() {
                        return "notary";
                    }

                    @Override
                    public void take(List<String> lines) {
                        taken.addAll(lines);
                    }
                },
                database.door(),
                Clock.systemUTC(),
                nanos::get);
        for (int line = 1; line <= 4001; line++) {
            messenger.add(String.valueOf(line));
        }

        messenger.bring();

        assertThat(taken).hasSize(4000).startsWith("2").endsWith("4001");
    }

    @Test
    void oneWhoseLinesCannotBeReadKeepsNoneFromTheNext(@TempDir Path keys, CapturedOutput output) {
        new Planted(JdbcClient.create(database.owner()), Log.ACTS)
                .all(new Forger(Log.ACTS, Stamps.of(TestKeys.in(keys)), new Random(1)).chain(3));
        List<String> taken = new ArrayList<>();
        Courier stuck = courier(new Outage(database.door()), new ArrayList<>());

        new Couriers(List.of(stuck, courier(database.door(), taken))).bringInTurn();

        assertThat(taken).hasSize(3);
        assertThat(output).containsOnlyOnce("lines of the logs wait to be brought elsewhere");
    }

    private Courier courier(DataSource door, List<String> taken) {
        return new Courier(
                new Collector() {
                    @Override
                    public String name() {
                        return "processor";
                    }

                    @Override
                    public void take(List<String> lines) {
                        taken.addAll(lines);
                    }
                },
                door,
                Clock.systemUTC(),
                nanos::get);
    }

    private static void fails(Standing standing) {
        standing.failed(new IOException("nobody there"));
    }

    private Standing standing(DataSource door) {
        return new Standing("notary", "witness", door, Clock.systemUTC(), nanos::get);
    }

    private List<Boolean> failing() {
        return JdbcClient.create(database.owner())
                .sql("select failing_since is not null from logbook.witness where name = 'notary'")
                .query((row, number) -> row.getBoolean(1))
                .list();
    }
}
