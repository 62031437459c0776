package nl.baken.logbook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import nl.baken.vault.Signet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Tells the witnesses how long the logs are, within five minutes and when Baken stops. What was told is remembered in
 * memory: whoever could change it in the database could keep the next telling back.
 */
@Component
class Heads implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Heads.class);

    /** With the minute between two looks, no line is older than five minutes before it is told. */
    private static final Duration PAUSE = Duration.ofMinutes(4);

    private final Sealer sealer;
    private final Signet signet;
    private final Clock clock;
    private final List<Messenger> messengers;
    private final Beginnings beginnings;
    private final Map<Log, Told> told = new EnumMap<>(Log.class);

    Heads(Sealer sealer, Signet signet, Clock clock, List<Messenger> messengers, Beginnings beginnings) {
        this.sealer = sealer;
        this.signet = signet;
        this.clock = clock;
        this.messengers = messengers;
        this.beginnings = beginnings;
    }

    // At a rate and not with a delay: a mail server that hangs may not keep the sealer waiting.
    @Scheduled(initialDelay = 5, fixedRate = 60, timeUnit = TimeUnit.SECONDS)
    @Processes(Activity.SUPERVISION)
    void tellInTurn() {
        tell(PAUSE);
    }

    @Override
    public void destroy() {
        try {
            sealer.sealAll();
            tell(Duration.ZERO);
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("the logs have no witness of their last lines: {}", e.getMessage());
        }
    }

    /** Tells what was not told for this long, and again what was not taken. */
    synchronized void tell(Duration pause) {
        for (Log log : Log.values()) {
            try {
                sealer.last(log).flatMap(last -> news(log, last, pause)).ifPresent(this::tell);
            } catch (DataAccessException | TransactionException e) {
                LOG.warn("the end of a log cannot be read: {}", e.getMessage());
            }
        }
        messengers.forEach(Messenger::bring);
    }

    /** Tells where a log begins, before lines go. */
    synchronized void begin(Beginning beginning) {
        add(beginning.signed(signet));
        messengers.forEach(Messenger::bring);
    }

    // The first time also where the log begins: the witness may be a new one, or the last telling may be lost.
    private void tell(Head head) {
        if (!told.containsKey(head.log())) {
            beginnings.last(head.log()).ifPresent(beginning -> add(beginning.signed(signet)));
        }
        add(head.signed(signet));
        told.put(head.log(), new Told(head.position(), System.nanoTime()));
    }

    private void add(String line) {
        messengers.forEach(messenger -> messenger.add(line));
    }

    // The clock of the computer may jump; this pause is measured without it.
    private Optional<Head> news(Log log, Row last, Duration pause) {
        Optional<Told> before = Optional.ofNullable(told.get(log));
        if (before.filter(old -> old.position() > last.place()).isPresent()) {
            LOG.error("the end of {} was cut off; run ./baken verify-log", log);
        }
        return before.filter(old -> old.position() == last.place() || !old.isOlderThan(pause))
                        .isPresent()
                ? Optional.empty()
                : Optional.of(new Head(log, last.place(), last.link(), Instant.now(clock)));
    }

    private record Told(long position, long nanos) {

        boolean isOlderThan(Duration pause) {
            return System.nanoTime() - nanos >= pause.toNanos();
        }
    }
}
