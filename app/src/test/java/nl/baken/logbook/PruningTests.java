package nl.baken.logbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import nl.baken.platform.SmallDatabase;
import nl.baken.vault.DerivedKeys;
import nl.baken.vault.Signet;
import nl.baken.vault.TestKeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lines go after their term, with a signature first and a day later, and nothing else ever does. */
@ExtendWith(OutputCaptureExtension.class)
class PruningTests {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final int LINES = 500;

    private final Instant today = Instant.now();
    private final Instant sixYearsAgo =
            ZonedDateTime.ofInstant(today, HERE).minusYears(6).toInstant();
    private final SmallDatabase database = SmallDatabase.of("codes", "access", "vault", "logbook");
    private final JdbcClient owner = JdbcClient.create(database.owner());
    private final Path witness;
    private final Stamps stamps;
    private final Signet signet;

    PruningTests(@TempDir Path witness, @TempDir Path keys) {
        DerivedKeys derived = TestKeys.in(keys);
        this.witness = witness;
        this.stamps = Stamps.of(derived);
        this.signet = VerifyLog.signet(derived);
    }

    @AfterEach
    void dropIt() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource
    void linesGoADayAfterTheirEndWasSignedAndTold(Log log) throws Exception {
        write(log, LINES, sixYearsAgo);

        pruning(daysAgo(2)).prune(log);
        assertThat(rows(log)).as("announced, not gone").isEqualTo(LINES);
        assertThat(told()).hasSize(1);
        pruning(daysAgo(2)).prune(log);
        assertThat(told()).as("once a day").hasSize(1);
        pruning(today).prune(log);

        assertThat(rows(log)).as("a month at most").isEqualTo(LINES - 31);
        assertThat(told()).hasSize(2);
        assertThat(findings(log)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void fiveYearsStayAndTheLogGoesOnBehindThem(Log log) throws Exception {
        write(log, LINES, sixYearsAgo);
        for (int day = 20; day >= 0; day--) {
            pruning(daysAgo(day)).prune(log);
        }

        Instant oldest = oldest(log);
        assertThat(oldest).isAfter(daysAgo(20 + 5 * 366)).isBefore(daysAgo(5 * 365 - 3));
        assertThat(findings(log)).isEmpty();
        sealOneMore(log);
        assertThat(findings(log)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void nothingGoesWhileTheSupervisorHoldsIt(Log log) throws Exception {
        write(log, LINES, sixYearsAgo);
        hold();
        pruning(daysAgo(2)).prune(log);
        assertThat(told()).isEmpty();
        lift();
        pruning(daysAgo(2)).prune(log);
        hold();
        pruning(today).prune(log);
        assertThat(rows(log)).as("also what was announced").isEqualTo(LINES);
        lift();
        pruning(today).prune(log);
        assertThat(rows(log)).isEqualTo(LINES - 31);
    }

    @ParameterizedTest
    @EnumSource
    void whatSomebodyChangedStaysToBeFound(Log log) throws Exception {
        write(log, LINES, sixYearsAgo);
        owner.sql("update " + log.table() + " set trace = gen_random_uuid() where position = 7")
                .update();

        pruning(daysAgo(2)).prune(log);
        pruning(today).prune(log);

        assertThat(rows(log)).isEqualTo(LINES);
        assertThat(told()).isEmpty();
        assertThat(findings(log)).extracting(Finding::kind).contains(Finding.Kind.CHANGED);
    }

    @ParameterizedTest
    @EnumSource
    void notEvenATermOfADayLetsLinesGoWithinThreeYears(Log log) throws Exception {
        write(log, LINES, daysAgo(2 * 365));
        owner.sql("alter table logbook.term drop constraint term_years_check").update();
        owner.sql("update logbook.term set years = 0").update();

        pruning(daysAgo(2)).prune(log);
        assertThat(told()).isEmpty();
        sign(log, 100, daysAgo(2));
        pruning(today).prune(log);

        assertThat(rows(log)).as("also when a beginning was signed").isEqualTo(LINES);
    }

    @ParameterizedTest
    @EnumSource
    void whatWasSignedTodayStaysUntilTomorrow(Log log) throws Exception {
        write(log, LINES, sixYearsAgo);
        pruning(daysAgo(2)).prune(log);
        pruning(today).prune(log);
        assertThat(told()).hasSize(2);

        pruning(today).prune(log);

        assertThat(rows(log)).isEqualTo(LINES - 31);
    }

    @ParameterizedTest
    @EnumSource
    void aTermThatHasNotBegunOrIsOverLetsNothingGo(Log log) throws Exception {
        write(log, LINES, sixYearsAgo);
        for (String validity : List.of(
                "valid_from = current_date + 9, valid_until = null",
                "valid_from = current_date - 9, valid_until = current_date - 1")) {
            owner.sql("update logbook.term set " + validity).update();
            pruning(today).prune(log);

            assertThat(told()).as(validity).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasSignedForTheOtherLogLetsNothingGo(Log log) throws Exception {
        write(log, LINES, sixYearsAgo);
        sign(log == Log.ACTS ? Log.PROCESSINGS : Log.ACTS, log, 100, daysAgo(2));

        pruning(today).prune(log);

        assertThat(rows(log)).isEqualTo(LINES);
    }

    @ParameterizedTest
    @EnumSource
    void theLastLineStaysForTheChainToGoOnFrom(Log log) throws Exception {
        write(log, 10, sixYearsAgo);
        pruning(daysAgo(4)).prune(log);
        pruning(daysAgo(2)).prune(log);
        pruning(today).prune(log);

        assertThat(rows(log)).isEqualTo(1);
        assertThat(told()).extracting(Beginning::position).as("not signed away").containsOnly(9L);
        sealOneMore(log);
        assertThat(findings(log)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theDatabaseKeepsTheLastLineAlsoWhenItWasSignedAway(Log log) throws Exception {
        write(log, 10, sixYearsAgo);
        sign(log, 10, daysAgo(2));

        pruning(today).prune(log);

        assertThat(rows(log)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void whatAnAdministratorDoesAroundAPruningIsFound(Log log) throws Exception {
        write(log, LINES, sixYearsAgo);
        pruning(daysAgo(4)).prune(log);
        pruning(daysAgo(2)).prune(log);
        pruning(today).prune(log);
        assertThat(findings(log)).isEmpty();

        String table = log.table();
        for (String sql : List.of(
                "delete from " + table + " where position = (select max(position) + 1 from logbook.beginning)",
                "delete from " + table + " where position = 300",
                "delete from " + table + " where position < 300",
                "update logbook.beginning set signed = replace(signed, ' 31 ', ' 32 ')",
                "delete from logbook.beginning where position = (select max(position) from logbook.beginning)",
                "delete from logbook.beginning",
                "update logbook.beginning set signed = 'baken-beginning-1 ' || signed")) {
            assertThat(findings(log, sql)).as(sql).isNotEmpty();
        }
    }

    @Test
    void inTurnBothLogsArePrunedAndItIsSaidHowManyLinesWent(CapturedOutput output) throws Exception {
        write(Log.ACTS, 100, sixYearsAgo);
        write(Log.PROCESSINGS, 100, sixYearsAgo);

        pruning(daysAgo(2)).pruneInTurn();
        assertThat(output).doesNotContain("their term has passed");
        pruning(today).pruneInTurn();

        assertThat(output)
                .containsOnlyOnce("31 lines of ACTS went: their term has passed")
                .containsOnlyOnce("31 lines of PROCESSINGS went: their term has passed");
        assertThat(List.of(rows(Log.ACTS), rows(Log.PROCESSINGS))).containsOnly(69L);
    }

    @Test
    void thatNoLineGoesBecauseOneWasChangedIsSaid(CapturedOutput output) {
        write(Log.ACTS, 100, sixYearsAgo);
        owner.sql("update logbook.act set trace = gen_random_uuid() where position = 7")
                .update();
        write(Log.PROCESSINGS, 100, sixYearsAgo);

        pruning(today).pruneInTurn();

        assertThat(output)
                .contains("no line of ACTS goes, because not all are as they were written")
                .doesNotContain("no line of PROCESSINGS goes");
    }

    @Test
    void aDatabaseThatIsGoneIsSaidOfEachLog(CapturedOutput output) {
        pruning(today, new Outage(database.door())).pruneInTurn();

        assertThat(output)
                .contains("lines of ACTS whose term has passed stay: ")
                .contains("lines of PROCESSINGS whose term has passed stay: ");
    }

    @Test
    void twoNodesDoNotAnnounceAtOnce() throws Exception {
        write(Log.ACTS, 100, sixYearsAgo);
        Thread node = new Thread(() -> pruning(today).prune(Log.ACTS));
        try (Connection another = database.owner().getConnection();
                Statement statement = another.createStatement()) {
            statement.execute("select pg_advisory_lock(hashtext('nl.baken.logbook.prune'))");
            node.start();
            while (node.isAlive() && !Waiting.somebody(database)) {
                Thread.onSpinWait();
            }
            assertThat(told()).isEmpty();
            statement.execute("select pg_advisory_unlock_all()");
        }
        node.join();

        assertThat(told()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "forget", "signals.", "signals.forget()", "Signals.forget", "signals.forget; drop"})
    void onlyAFunctionOfAModuleLetsGo(String function) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Forgetter(function));
    }

    @Test
    void thePagesAndTheDoorLetNoLineGoOtherwise() throws Exception {
        write(Log.ACTS, LINES, sixYearsAgo);
        JdbcClient app = JdbcClient.create(database.app());
        JdbcClient door = JdbcClient.create(database.door());
        for (JdbcClient role : List.of(app, door)) {
            for (String sql : List.of(
                    "delete from logbook.act",
                    "delete from logbook.processing",
                    "delete from logbook.beginning",
                    "update logbook.beginning set at = at",
                    "update logbook.term set years = 3",
                    "insert into logbook.term (log, years, article, valid_from) values ('ACTS', 3, 'x', '2026-01-01')")) {
                assertThatExceptionOfType(DataAccessException.class)
                        .as(sql)
                        .isThrownBy(() -> role.sql(sql).update());
            }
        }
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> app.sql("select logbook.prune('ACTS')")
                        .query(Integer.class)
                        .single());
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> app.sql(
                                "insert into logbook.beginning values ('ACTS', 400, now() - interval '2 days', 'x')")
                        .update());
        assertThat(door.sql("select logbook.prune('ACTS')").query(Integer.class).single())
                .as("nothing was signed")
                .isZero();
        assertThat(rows(Log.ACTS)).isEqualTo(LINES);
    }

    private Pruning pruning(Instant moment) {
        return pruning(moment, database.door());
    }

    private Pruning pruning(Instant moment, DataSource door) {
        Clock clock = Clock.fixed(moment, HERE);
        Messenger messenger = new Messenger(new FileWitness(witness), database.door(), clock, System::nanoTime);
        Beginnings beginnings = new Beginnings(database.door(), signet);
        Heads heads = new Heads(new Sealer(database.door(), stamps), signet, clock, List.of(messenger), beginnings);
        return new Pruning(door, stamps, beginnings, heads, clock);
    }

    private void sign(Log log, int place, Instant at) {
        sign(log, log, place, at);
    }

    private void sign(Log begun, Log log, int place, Instant at) {
        Row row = owner.sql("select " + Rows.selected(log) + " where position = ?")
                .param(place)
                .query((found, number) -> Rows.of(log, found))
                .single();
        new Beginnings(database.door(), signet).add(Beginning.of(row, begun, at));
    }

    private void write(Log log, int lines, Instant from) {
        new Planted(owner, log).all(new Forger(log, stamps, new Random(3)).chain(lines, from));
    }

    private void sealOneMore(Log log) {
        Row fresh = new Forger(log, stamps, new Random(9))
                .chain(LINES + 100, sixYearsAgo)
                .getLast();
        new Planted(owner, log).waiting(List.of(fresh));
        new Sealer(database.door(), stamps).sealAll();
    }

    private void hold() {
        owner.sql(
                        "insert into logbook.hold (id, reason, placed_by, placed_on, until) values (?, 'INCIDENT', ?, current_date, current_date)")
                .params(UUID.randomUUID(), UUID.randomUUID())
                .update();
    }

    private void lift() {
        owner.sql("update logbook.hold set lifted_by = placed_by, lifted_on = current_date")
                .update();
    }

    private List<Beginning> told() throws IOException {
        return Witnessed.in(witness, signet).beginnings();
    }

    private List<Finding> findings(Log log) throws SQLException, IOException {
        return findings(log, "select 1");
    }

    /** What verifying finds after this was done to the database, which is then undone. */
    private List<Finding> findings(Log log, String sql) throws SQLException, IOException {
        Row last = new Sealer(database.door(), stamps).last(log).orElseThrow();
        Testimony testimony = Testimony.of(List.of(new Head(log, last.place(), last.link(), Instant.now())), told());
        List<Finding> findings = new ArrayList<>();
        try (Connection connection = database.owner().getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(sql);
            new Verification(stamps, signet, testimony, findings::add).of(log, connection);
            connection.rollback();
        }
        return findings;
    }

    private long rows(Log log) {
        return owner.sql("select count(*) from " + log.table())
                .query(Long.class)
                .single();
    }

    private Instant oldest(Log log) {
        return owner.sql("select min(" + log.moment() + ") from " + log.table())
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private Instant daysAgo(int days) {
        return today.minus(Duration.ofDays(days));
    }
}
