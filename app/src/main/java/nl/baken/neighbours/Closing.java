package nl.baken.neighbours;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import nl.baken.logbook.Activity;
import nl.baken.logbook.Processes;
import nl.baken.vault.PairKeys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes away what was kept for neighbours that are over, and their secrets. That they are over counts without it: each question asks
 * the covenant of that day.
 */
@Component
class Closing {

    private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

    private final JdbcClient jdbc;
    private final PairKeys keys;

    Closing(@Qualifier("door") DataSource door, PairKeys keys) {
        this.jdbc = JdbcClient.create(door);
        this.keys = keys;
    }

    @Scheduled(initialDelay = 12, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    @Processes(Activity.RETENTION)
    void closeInTurn() {
        try {
            close();
        } catch (DataAccessException e) {
            LOG.warn("what was kept for other regions stays: {}", e.getMessage());
        }
    }

    void close() {
        List<UUID> over =
                jdbc.sql("select neighbours.close()").query(UUID.class).list();
        over.forEach(keys::destroy);
    }
}
