package nl.baken.breaches;

import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import nl.baken.logbook.Activity;
import nl.baken.logbook.Processes;
import nl.baken.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets what was closed go from the register after its term, with all that was said of it. */
@Component
class PastBreaches {

    private static final Logger LOG = LoggerFactory.getLogger(PastBreaches.class);

    private final JdbcClient jdbc;
    private final Vault vault;

    PastBreaches(@Qualifier("door") DataSource door, Vault vault) {
        this.jdbc = JdbcClient.create(door);
        this.vault = vault;
    }

    @Scheduled(initialDelay = 15, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    @Processes(Activity.RETENTION)
    void pruneInTurn() {
        try {
            int gone = prune();
            if (gone > 0) {
                LOG.info("{} breaches went from the register: their term has passed", gone);
            }
        } catch (DataAccessException e) {
            LOG.warn("breaches whose term has passed stay: {}", e.getMessage());
        }
    }

    /** Tells how many went. */
    int prune() {
        int gone = jdbc.sql("select breaches.prune()").query(Integer.class).single();
        vault.wipe(); // now that their keys are destroyed for good
        return gone;
    }
}
