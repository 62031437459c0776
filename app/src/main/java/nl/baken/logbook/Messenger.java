package nl.baken.logbook;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.LongSupplier;
import javax.sql.DataSource;

/** Brings lines to one witness, and keeps what it does not take. */
final class Messenger {

    /** A week of heads; of the ones before it the last tells enough. */
    private static final int KEPT = 4000;

    private final Witness witness;
    private final Standing standing;
    private final Deque<String> waiting = new ArrayDeque<>();

    /**
     * A messenger to a witness.
     *
     * @param nanos a clock that never jumps
     */
    Messenger(Witness witness, DataSource door, Clock clock, LongSupplier nanos) {
        this.witness = witness;
        this.standing = new Standing(witness.name(), "witness", door, clock, nanos);
    }

    synchronized void add(String line) {
        if (waiting.size() == KEPT) {
            waiting.removeFirst();
        }
        waiting.addLast(line);
    }

    synchronized void bring() {
        if (waiting.isEmpty()) {
            return;
        }
        try {
            witness.take(List.copyOf(waiting));
            waiting.clear();
            standing.took();
        } catch (IOException e) {
            standing.failed(e);
        }
    }
}
