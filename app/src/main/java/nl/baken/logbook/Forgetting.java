package nl.baken.logbook;

import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import nl.baken.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets go of everything that is past its term and about which nobody has to decide, with all that was said of it. */
@Component
public class Forgetting {

    private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);

    private final JdbcClient jdbc;
    private final Vault vault;
    private final List<Forgetter> forgetters;

    Forgetting(@Qualifier("door") DataSource door, Vault vault, List<Forgetter> forgetters) {
        this.jdbc = JdbcClient.create(door);
        this.vault = vault;
        this.forgetters = List.copyOf(forgetters);
    }

    @Scheduled(initialDelay = 15, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    @Processes(Activity.RETENTION)
    void forgetInTurn() {
        try {
            int gone = forget();
            if (gone > 0) {
                LOG.info("{} records went by themselves: their term has passed", gone);
            }
        } catch (DataAccessException e) {
            LOG.warn("what is past its term stays: {}", e.getMessage());
        }
    }

    /** Tells how many went. */
    public int forget() {
        int gone = 0;
        for (Forgetter forgetter : forgetters) {
            gone += jdbc.sql("select " + forgetter.function() + "()")
                    .query(Integer.class)
                    .single();
        }
        vault.wipe(); // now that their keys are destroyed for good
        return gone;
    }
}
