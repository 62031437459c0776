package nl.baken.logbook;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How it goes with somebody outside: warns once, raises the alarm after a while, and tells whoever supervises. */
final class Standing {

    private static final Logger LOG = LoggerFactory.getLogger(Standing.class);

    private static final String TAKEN = """
            insert into logbook.witness (name, taken_at) values (?, ?)
            on conflict (name) do update set taken_at = excluded.taken_at, failing_since = null
            """;
    private static final String FAILING = """
            insert into logbook.witness as w (name, failing_since) values (?, ?)
            on conflict (name) do update set failing_since = coalesce(w.failing_since, excluded.failing_since)
            """;

    private final String name;
    private final String title;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final LongSupplier nanos;
    private State state = State.WELL;
    private long failingSince;

    /**
     * The standing of one of them.
     *
     * @param title what it is, for whoever reads the console
     * @param nanos a clock that never jumps
     */
    Standing(String name, String title, DataSource door, Clock clock, LongSupplier nanos) {
        this.name = name;
        this.title = title;
        this.jdbc = JdbcClient.create(door);
        this.clock = clock;
        this.nanos = nanos;
    }

    /** How it is. */
    private enum State {
        WELL,
        WARNED,
        ALARMED
    }

    void took() {
        state = State.WELL;
        note(TAKEN);
    }

    void failed(IOException problem) {
        if (state == State.WELL) {
            state = State.WARNED;
            failingSince = nanos.getAsLong();
            LOG.warn("the {} {} cannot be reached: {}", title, name, problem.getMessage());
            note(FAILING);
        }
        if (state == State.WARNED && nanos.getAsLong() - failingSince >= Witness.PATIENCE.toNanos()) {
            state = State.ALARMED;
            LOG.error("the {} {} knows nothing for {} minutes", title, name, Witness.PATIENCE.toMinutes());
        }
    }

    private void note(String statement) {
        try {
            jdbc.sql(statement)
                    .params(name, clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DataAccessException e) {
            LOG.warn("how the {} {} is doing cannot be noted: {}", title, name, e.getMessage());
        }
    }
}
