package nl.baken.logbook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets lines go whose term has passed: first their end is signed and told to the witnesses, a day later they go. Only what is
 * as Baken wrote it goes: a line that somebody changed stays where the verifier finds it.
 */
@Component
class Pruning {

    private static final Logger LOG = LoggerFactory.getLogger(Pruning.class);

    /** The database waits as long before it lets lines go. */
    private static final Duration PAUSE = Duration.ofHours(20);

    private static final int BATCH = 5000;
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtext('nl.baken.logbook.prune'))";

    // Three years whatever the rows say: whoever can write there could otherwise have us sign yesterday away.
    private static final String OVER = """
            select cast(:now as timestamptz) - make_interval(years => greatest(t.years, 3)) from logbook.term t
            where t.log = :log and t.valid_from <= cast(:now as timestamptz)
              and (t.valid_until is null or t.valid_until > cast(:now as timestamptz))
              and not exists (select from logbook.hold h where h.lifted_on is null and h.until >= cast(:now as date))
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Stamps stamps;
    private final Beginnings beginnings;
    private final Heads heads;
    private final Clock clock;

    Pruning(@Qualifier("door") DataSource door, Stamps stamps, Beginnings beginnings, Heads heads, Clock clock) {
        this.jdbc = JdbcClient.create(door);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(door));
        this.stamps = stamps;
        this.beginnings = beginnings;
        this.heads = heads;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    @Processes(Activity.RETENTION)
    void pruneInTurn() {
        for (Log log : Log.values()) {
            try {
                prune(log);
            } catch (DataAccessException | TransactionException e) {
                LOG.warn("lines of {} whose term has passed stay: {}", log, e.getMessage());
            }
        }
    }

    /** Lets go what was announced a day ago, and announces what goes next. */
    void prune(Log log) {
        long gone = 0;
        for (int some = remove(log); some > 0; some = remove(log)) {
            gone += some;
        }
        if (gone > 0) {
            LOG.info("{} lines of {} went: their term has passed", gone, log);
        }
        Optional<Beginning> next = Optional.ofNullable(transaction.execute(status -> announce(log)))
                .flatMap(found -> found);
        next.ifPresent(heads::begin);
    }

    private int remove(Log log) {
        return jdbc.sql("select logbook.prune(?)")
                .param(log.name())
                .query(Integer.class)
                .single();
    }

    private Optional<Beginning> announce(Log log) {
        jdbc.sql(ONE_AT_A_TIME).query(row -> {});
        Optional<Beginning> before = beginnings.last(log);
        Instant now = clock.instant();
        if (before.filter(last -> last.last().at().isAfter(now.minus(PAUSE))).isPresent()) {
            return Optional.empty();
        }
        Optional<Beginning> next =
                over(log, now).flatMap(over -> last(log, before, over)).map(row -> Beginning.of(row, log, now));
        next.ifPresent(beginnings::add);
        return next;
    }

    /** The moment before which lines may go; nothing while the supervisor says no. */
    private Optional<Instant> over(Log log, Instant now) {
        return jdbc.sql(OVER)
                .param("log", log.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** The last line that may go; nothing when there is none, or when one before it is not as Baken wrote it. */
    private Optional<Row> last(Log log, Optional<Beginning> before, Instant over) {
        Expiry expiry = new Expiry(log, stamps, before, over);
        List<Row> rows = after(log, before.map(Beginning::position).orElse(0L));
        while (!rows.isEmpty() && rows.stream().allMatch(expiry::takes)) {
            rows = after(log, rows.getLast().place());
        }
        if (!expiry.isAsWritten()) {
            LOG.error("no line of {} goes, because not all are as they were written: run ./baken verify-log", log);
        }
        return expiry.isAsWritten() ? expiry.last() : Optional.empty();
    }

    // Without the last line of all: the chain goes on from it.
    private List<Row> after(Log log, long position) {
        return jdbc.sql("select " + Rows.selected(log)
                        + " where position > ? and position < (select max(position) from " + log.table()
                        + ") order by position limit " + BATCH)
                .param(position)
                .query((row, number) -> Rows.of(log, row))
                .list();
    }
}
