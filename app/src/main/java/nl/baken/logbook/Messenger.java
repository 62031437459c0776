package nl.baken.logbook;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Brings lines to one witness, and keeps what it does not take. */
final class Messenger {

    private static final Logger LOG = LoggerFactory.getLogger(Messenger.class);

    /** A week of heads; of the ones before it the last tells enough. */
    private static final int KEPT = 4000;

    private static final String TAKEN = """
            insert into logbook.witness (name, taken_at) values (?, ?)
            on conflict (name) do update set taken_at = excluded.taken_at, failing_since = null
            """;
    private static final String FAILING = """
            insert into logbook.witness as w (name, failing_since) values (?, ?)
            on conflict (name) do update set failing_since = coalesce(w.failing_since, excluded.failing_since)
            """;

    private final Witness witness;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final LongSupplier nanos;
    private final Deque<String> waiting = new ArrayDeque<>();
    private State state = State.WELL;
    private long failingSince;

    /**
     * A messenger to a witness.
     *
     * @param nanos a clock that never jumps
     */
    Messenger(Witness witness, DataSource door, Clock clock, LongSupplier nanos) {
        this.witness = witness;
        this.jdbc = JdbcClient.create(door);
        this.clock = clock;
        this.nanos = nanos;
    }

    /** How it goes with the witness. */
    private enum State {
        WELL,
        WARNED,
        ALARMED
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
            state = State.WELL;
            note(TAKEN);
        } catch (IOException e) {
            fail(e);
        }
    }

    private void fail(IOException problem) {
        if (state == State.WELL) {
            state = State.WARNED;
            failingSince = nanos.getAsLong();
            LOG.warn("the witness {} cannot be reached: {}", witness.name(), problem.getMessage());
            note(FAILING);
        }
        if (state == State.WARNED && nanos.getAsLong() - failingSince >= Witness.PATIENCE.toNanos()) {
            state = State.ALARMED;
            LOG.error("the witness {} knows nothing for {} minutes", witness.name(), Witness.PATIENCE.toMinutes());
        }
    }

    private void note(String statement) {
        try {
            jdbc.sql(statement)
                    .params(witness.name(), clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DataAccessException e) {
            LOG.warn("how the witness {} is doing cannot be noted: {}", witness.name(), e.getMessage());
        }
    }
}
