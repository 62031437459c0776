package nl.baken.logbook;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings sealed lines to one collector, in the order of their places. The logs themselves are the queue: up to where lines were
 * taken stands in the database, and is written after the collector took them. So each line comes at least once.
 */
final class Courier {

    private static final int BATCH = 500;

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    /** Two nodes would bring each line twice; who finds another one busy leaves it to that one. */
    private static final String ONE_AT_A_TIME =
            "select pg_try_advisory_xact_lock(hashtext('nl.baken.logbook.courier'), hashtext(?))";

    private final Collector collector;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Standing standing;
    private final Clock clock;
    private final int batch;

    /**
     * A courier to a collector.
     *
     * @param nanos a clock that never jumps
     */
    Courier(Collector collector, DataSource door, Clock clock, LongSupplier nanos) {
        this(collector, door, clock, nanos, BATCH);
    }

    Courier(Collector collector, DataSource door, Clock clock, LongSupplier nanos, int batch) {
        this.collector = collector;
        this.jdbc = JdbcClient.create(door);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(door));
        this.standing = new Standing(collector.name(), "log collector", door, clock, nanos);
        this.clock = clock;
        this.batch = batch;
    }

    /** Brings all that has a place by now; what is not taken comes the next time. */
    void bring() {
        try {
            for (Log log : Log.values()) {
                while (bringSome(log) == batch) {
                    LOG.debug("more lines of {} for {}", log, collector.name());
                }
            }
        } catch (NotTaken e) {
            standing.failed(e.problem());
        }
    }

    private int bringSome(Log log) {
        Integer brought = transaction.execute(status -> {
            if (!isAlone()) {
                return 0;
            }
            List<Row> rows = next(log, position(log));
            if (!rows.isEmpty()) {
                hand(log, rows);
                keep(log, rows.getLast().place());
            }
            return rows.size();
        });
        return brought == null ? 0 : brought;
    }

    private boolean isAlone() {
        return jdbc.sql(ONE_AT_A_TIME)
                .param(collector.name())
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    private long position(Log log) {
        return jdbc.sql("select position from logbook.brought where collector = ? and log = ?")
                .params(collector.name(), log.name())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    private List<Row> next(Log log, long position) {
        return jdbc.sql("select " + Rows.selected(log) + " where position > ? order by position limit ?")
                .params(position, batch)
                .query((row, number) -> Rows.of(log, row))
                .list();
    }

    private void hand(Log log, List<Row> rows) {
        try {
            collector.take(rows.stream().map(row -> JsonLine.of(log, row)).toList());
            standing.took();
        } catch (IOException e) {
            throw new NotTaken(e);
        }
    }

    private void keep(Log log, long position) {
        jdbc.sql("""
                        insert into logbook.brought (collector, log, position, at) values (?, ?, ?, ?)
                        on conflict (collector, log) do update set position = excluded.position, at = excluded.at
                        """)
                .params(collector.name(), log.name(), position, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Ends the transaction of lines that nobody took. */
    private static final class NotTaken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient IOException problem;

        NotTaken(IOException problem) {
            super(problem);
            this.problem = problem;
        }

        IOException problem() {
            return problem;
        }
    }
}
