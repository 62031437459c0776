package nl.baken.demo;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import nl.baken.access.Caller;
import nl.baken.shared.Refused;
import nl.baken.signals.SignalDesk;
import nl.baken.signals.SignalId;

/** What was closed in stories of the past: whoever closed it left it closed when a later story touched it. */
final class Closings {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final int DAYS = 60;

    private final Queue<Closing> all = new ConcurrentLinkedQueue<>();

    void add(Caller holder, SignalId signal, LocalDateTime at) {
        all.add(new Closing(holder, signal, at));
    }

    /** Answers for everything that was closed so far. */
    void keep(SignalDesk desk) {
        for (Closing closing = all.poll(); closing != null; closing = all.poll()) {
            keep(closing, desk);
        }
    }

    private static void keep(Closing closing, SignalDesk desk) {
        try {
            StageClock.at(closing.at().plusDays(DAYS).atZone(HERE).toInstant(), () -> {
                Region.run(closing.holder(), () -> desk.keepClosed(closing.signal()));
                return true;
            });
        } catch (Refused e) {
            // nothing touched it
        }
    }

    private record Closing(Caller holder, SignalId signal, LocalDateTime at) {}
}
