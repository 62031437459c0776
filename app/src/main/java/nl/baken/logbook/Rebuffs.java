package nl.baken.logbook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.baken.access.DoorUsed;
import nl.baken.access.DoorUsed.How;
import nl.baken.access.PersonId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Counts who and what was turned away, and writes it down every few seconds: a flood of tries is no flood of lines, and a
 * try at a login that somebody has takes as long as one at a login that nobody has. Of wrong receipt codes it knows only how
 * many there were in this quarter of an hour, and keeps that in memory: the hour of a reporter stands nowhere.
 */
@Component
class Rebuffs implements DisposableBean {

    /** In which the first of a kind, about a colleague, is a line. */
    static final Duration WINDOW = Duration.ofMinutes(15);

    private static final Logger LOG = LoggerFactory.getLogger(Rebuffs.class);

    private final Peaks peaks;
    private final Clock clock;
    private final Map<Peaks.Rebuff, Integer> counts = new HashMap<>();
    private final Map<About, Instant> lined = new HashMap<>();
    private final List<Act> lines = new ArrayList<>();
    private Instant quarter = Instant.MIN;
    private int receipts;
    private int told;
    private boolean stuck;

    Rebuffs(Peaks peaks, Clock clock) {
        this.peaks = peaks;
        this.clock = clock;
    }

    /** Counts one; tells whether it is the first in a while, which has to be a line. */
    synchronized boolean count(DoorUsed event) {
        Instant now = clock.instant();
        if (event.how() == How.RECEIPT_REFUSED) {
            countReceipt(now);
            return false;
        }
        counts.merge(
                new Peaks.Rebuff(now.truncatedTo(ChronoUnit.MINUTES), event.how(), event.whose()), 1, Integer::sum);
        if (!event.how().isCheap()) {
            return false; // each of these is a line already
        }
        lined.values().removeIf(at -> !at.isAfter(now.minus(WINDOW)));
        return lined.putIfAbsent(new About(event.how(), event.whose()), now) == null;
    }

    /** Takes a line that waits to be written. */
    synchronized void add(Act line) {
        lines.add(line);
    }

    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    @Processes(Activity.SUPERVISION)
    void writeInTurn() {
        try {
            write();
            stuck = false;
        } catch (DataAccessException | TransactionException e) {
            if (!stuck) {
                LOG.warn("who was turned away cannot be written down: {}", e.getMessage());
            }
            stuck = true;
        }
    }

    @Override
    public void destroy() {
        writeInTurn();
    }

    /** Writes what was counted, and what of it is a peak; what cannot be written stays for the next time. */
    synchronized void write() {
        Instant now = clock.instant();
        if (!counts.isEmpty() || !lines.isEmpty()) {
            peaks.add(Map.copyOf(counts), List.copyOf(lines));
            counts.clear();
            lines.clear();
            peaks.look(now);
        }
        forgetReceipts(now);
        if (receipts >= PeakKind.RECEIPTS.times() && receipts > told) {
            peaks.raise(PeakKind.RECEIPTS, null, receipts, now);
            told = receipts;
        }
    }

    private void countReceipt(Instant now) {
        forgetReceipts(now);
        if (receipts == 0) {
            quarter = now;
        }
        receipts++;
    }

    private void forgetReceipts(Instant now) {
        if (!quarter.isAfter(now.minus(WINDOW))) {
            receipts = 0;
            told = 0;
        }
    }

    /** What was refused, and whose way in it was; nobody's when nobody is known by it. */
    private record About(How how, @Nullable PersonId whose) {}
}
