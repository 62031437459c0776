package nl.baken.reviews;

import java.util.concurrent.TimeUnit;
import nl.baken.logbook.Activity;
import nl.baken.logbook.Processes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Opens the reviews by itself, in the first hours of a quarter or as soon as Baken runs again. */
@Component
class EachQuarter {

    private static final Logger LOG = LoggerFactory.getLogger(EachQuarter.class);

    private final Opening opening;

    EachQuarter(Opening opening) {
        this.opening = opening;
    }

    // Asked anew each hour instead of on a date: a Baken that was off on the first day would never be asked.
    @Scheduled(initialDelay = 15, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    @Processes(Activity.ADMINISTRATION)
    void openInTurn() {
        try {
            opening.open();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("the reviews of rights of this quarter are not opened yet: {}", e.getMessage());
        }
    }
}
