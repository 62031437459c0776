package nl.baken.legal;

import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import nl.baken.logbook.Activity;
import nl.baken.logbook.Processes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Works out anew which records must be gone by when. Each change of a record does so for that record; this catches what changes
 * without one, a law that came into force say, and what was put back from a copy of the database.
 */
@Component
class Watching {

    private static final Logger LOG = LoggerFactory.getLogger(Watching.class);

    private final JdbcClient jdbc;
    private final List<Keeper> keepers;

    Watching(@Qualifier("door") DataSource door, List<Keeper> keepers) {
        this.jdbc = JdbcClient.create(door);
        this.keepers = List.copyOf(keepers);
    }

    @Scheduled(initialDelay = 20, fixedDelay = 360, timeUnit = TimeUnit.MINUTES)
    @Processes(Activity.RETENTION)
    void watchInTurn() {
        try {
            watch();
        } catch (DataAccessException e) {
            LOG.warn("which records must be gone is as old as the last time: {}", e.getMessage());
        }
    }

    /** Gives how many records have a maximum. */
    long watch() {
        return keepers.stream().mapToLong(this::watch).sum();
    }

    private long watch(Keeper keeper) {
        return jdbc.sql("select legal.watch(?, null)")
                .param(keeper.schema())
                .query(Long.class)
                .single();
    }
}
