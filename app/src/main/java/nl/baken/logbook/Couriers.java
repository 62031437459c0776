package nl.baken.logbook;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Sends the couriers out each minute. */
@Component
class Couriers {

    private static final Logger LOG = LoggerFactory.getLogger(Couriers.class);

    private final List<Courier> couriers;

    Couriers(List<Courier> couriers) {
        this.couriers = couriers;
    }

    // At a rate and not with a delay: a collector that hangs may not keep the sealer waiting.
    @Scheduled(initialDelay = 15, fixedRate = 60, timeUnit = TimeUnit.SECONDS)
    @Processes(Activity.SUPERVISION)
    void bringInTurn() {
        for (Courier courier : couriers) {
            try {
                courier.bring();
            } catch (DataAccessException | TransactionException e) {
                LOG.warn("lines of the logs wait to be brought elsewhere: {}", e.getMessage());
            }
        }
    }
}
