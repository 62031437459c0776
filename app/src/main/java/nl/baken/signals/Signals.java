package nl.baken.signals;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.baken.shared.NotFound;
import nl.baken.shared.RecordNumber;
import nl.baken.shared.Refused;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.data.relational.core.query.Criteria;
import org.springframework.data.relational.core.query.Query;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The register: all signals that the caller may see. */
@Component
class Signals {

    private final JdbcAggregateOperations aggregates;
    private final JdbcClient jdbc;
    private final TransactionTemplate savepoint;

    Signals(JdbcAggregateOperations aggregates, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.aggregates = aggregates;
        this.jdbc = jdbc;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Adds a signal; a number is drawn, not counted, so it may be taken and another one is drawn. */
    Signal add(Signal signal) {
        try {
            savepoint.executeWithoutResult(status -> aggregates.insert(signal));
            return signal;
        } catch (DuplicateKeyException e) {
            return add(signal.renumbered());
        }
    }

    Signal get(SignalId id) {
        Signal found = aggregates.findById(id, Signal.class);
        if (found == null) {
            throw new NotFound();
        }
        return found;
    }

    List<Signal> all(Collection<SignalId> ids) {
        return ids.isEmpty() ? List.of() : aggregates.findAllById(ids, Signal.class);
    }

    Optional<Signal> numbered(RecordNumber number) {
        return aggregates.findOne(Query.query(Criteria.where("number").is(number.value())), Signal.class);
    }

    /** What was merged into a signal, directly or by way of another one. */
    List<Signal> mergedInto(SignalId id) {
        return aggregates.findAll(
                Query.query(Criteria.where("standing.mergedInto").is(id)), Signal.class);
    }

    /** What had become part of a signal before that became part of another one itself, directly or by way of another one. */
    List<Signal> followers(SignalId id) {
        return all(jdbc.sql("select legal.whole(?)").param(id.value()).query(UUID.class).list().stream()
                .map(SignalId::new)
                .filter(part -> !part.equals(id))
                .toList());
    }

    /** Keeps a change, unless somebody else changed the signal first. */
    Signal save(Signal signal) {
        try {
            return aggregates.update(signal);
        } catch (OptimisticLockingFailureException e) {
            throw new Refused("signals.refused.changed");
        }
    }
}
