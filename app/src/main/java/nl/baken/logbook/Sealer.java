package nl.baken.logbook;

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
 * Gives committed lines their place in the chain, in turn and without gaps. A place cannot be given by whoever writes the
 * line: of two transactions the first to begin may be the last to commit, and readers would wait for each other.
 */
@Component
class Sealer {

    static final int BATCH = 1000;

    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);

    /** Two nodes would give one place twice. */
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtext('nl.baken.logbook.seal'))";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Stamps stamps;
    private boolean stuck;

    Sealer(@Qualifier("door") DataSource door, Stamps stamps) {
        this.jdbc = JdbcClient.create(door);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(door));
        this.stamps = stamps;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    @Processes(Activity.SUPERVISION)
    void sealInTurn() {
        try {
            sealAll();
            stuck = false;
        } catch (DataAccessException | TransactionException e) {
            if (!stuck) {
                LOG.warn("lines of the logs wait for their place: {}", e.getMessage());
            }
            stuck = true;
        }
    }

    /** Gives every line that is committed by now its place. */
    void sealAll() {
        for (Log log : Log.values()) {
            while (isWaiting(log) && seal(log) == BATCH) {
                LOG.debug("more lines of {}", log);
            }
        }
    }

    /** The end of the chain as it stands now. */
    Optional<Row> last(Log log) {
        return jdbc.sql("select " + Rows.selected(log) + " where position is not null order by position desc limit 1")
                .query((row, number) -> Rows.of(log, row))
                .optional();
    }

    private boolean isWaiting(Log log) {
        return jdbc.sql("select exists (select from " + log.table() + " where position is null)")
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    private int seal(Log log) {
        Integer sealed = transaction.execute(status -> {
            jdbc.sql(ONE_AT_A_TIME).query(row -> {});
            List<Located> lines = jdbc.sql(
                            "select " + Rows.located(log) + " where position is null order by id limit " + BATCH)
                    .query((row, number) -> new Located(row.getString("ctid"), Rows.of(log, row)))
                    .list();
            place(log, lines);
            return lines.size();
        });
        return sealed == null ? 0 : sealed;
    }

    private void place(Log log, List<Located> lines) {
        Optional<Row> last = last(log);
        long position = last.map(Row::place).orElse(0L);
        Mark link = last.map(Row::link).orElse(Mark.NONE);
        Long[] positions = new Long[lines.size()];
        byte[][] links = new byte[lines.size()][];
        for (int i = 0; i < positions.length; i++) {
            Row row = lines.get(i).row();
            warnOfStranger(log, row);
            link = stamps.link(log, link, ++position, row.mac());
            positions[i] = position;
            links[i] = link.bytes();
        }
        write(log, lines.stream().map(Located::at).toArray(String[]::new), positions, links);
    }

    private void write(Log log, String[] places, Long[] positions, byte[][] links) {
        jdbc.sql("""
                        update %s as l set position = s.position, link = s.link
                        from unnest(cast(? as text[]), cast(? as bigint[]), cast(? as bytea[])) as s (at, position, link)
                        where l.ctid = cast(s.at as tid) and l.position is null
                        """.formatted(log.table()))
                .param(places)
                .param(positions)
                .param(links)
                .update();
    }

    // It gets its place all the same: so the finding stays where it is, and the lines after it are safe.
    private void warnOfStranger(Log log, Row row) {
        if (!stamps.mac(log, row.columns()).equals(row.mac())) {
            LOG.error("line {} of {} was not written by Baken; run ./baken verify-log", row.id(), log);
        }
    }

    private record Located(String at, Row row) {}
}
