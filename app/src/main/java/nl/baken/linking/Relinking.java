package nl.baken.linking;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import nl.baken.linking.Rounds.Round;
import nl.baken.linking.Sources.Source;
import nl.baken.logbook.ConsoleGate;
import nl.baken.vault.Held;
import nl.baken.vault.Place;
import nl.baken.vault.Tampered;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the traces of all records anew, a batch of rows in each transaction, while colleagues work. Wherever it is broken
 * off, each row has either its old traces or its new ones; whoever begins again goes on.
 */
public final class Relinking {

    private static final int BATCH = 50;
    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Traces traces;
    private final Rounds rounds;
    private final Retracing retracing;
    private final List<Sources> sources;

    Relinking(
            PlatformTransactionManager transactions,
            JdbcClient jdbc,
            Traces traces,
            ConsoleGate gate,
            List<Sources> sources) {
        this.transaction = new TransactionTemplate(transactions);
        this.jdbc = jdbc;
        this.traces = traces;
        this.rounds = new Rounds(jdbc);
        this.retracing = new Retracing(jdbc, traces, gate);
        this.sources = List.copyOf(sources);
    }

    /** Whether the last time did not come to its end. */
    public boolean isUnfinished() {
        return !rounds.begin(traces.wanted()).isNew();
    }

    /** What came of it: how many rows were done, and which texts did not open, whose rows keep the traces they had. */
    public record Outcome(long rows, List<Place> tampered) {

        public Outcome {
            tampered = List.copyOf(tampered);
        }
    }

    /** Does all of them, and tells after each batch how many rows are done. */
    public Outcome relink(LongConsumer progress) {
        Set<Place> tampered = new LinkedHashSet<>();
        Round round = rounds.begin(traces.wanted());
        for (Sources table : sources) {
            while (batch(round, table, tampered) == BATCH) {
                progress.accept(rounds.rows(round));
            }
        }
        rounds.end(round);
        return new Outcome(rounds.rows(round), List.copyOf(tampered));
    }

    private int batch(Round round, Sources table, Set<Place> tampered) {
        while (true) {
            try {
                return requireNonNull(transaction.execute(status -> inTransaction(round, table, tampered)));
            } catch (DataAccessException e) {
                if (!Held.by(e)) {
                    throw e;
                }
                LockSupport.parkNanos(PATIENCE.toNanos()); // a colleague is writing there
            }
        }
    }

    // It gives way before the database would call it a deadlock, in which a colleague might lose.
    private int inTransaction(Round round, Sources table, Set<Place> tampered) {
        jdbc.sql("set local lock_timeout = '500ms'").update();
        UUID last = rounds.last(round, table.table());
        List<Source> rows = table.after(last, BATCH);
        for (Source row : rows) {
            try {
                retracing.retrace(table, row);
            } catch (Tampered e) {
                tampered.add(e.place()); // a row is opened before anything is written for it
            }
        }
        if (!rows.isEmpty()) {
            rounds.stride(round, table.table(), rows.getLast().id(), rows.size());
        }
        return rows.size();
    }
}
