package nl.baken.handovers;

import static java.util.Objects.requireNonNull;
import static nl.baken.handovers.Step.Side.OFFERER;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.access.Caller;
import nl.baken.access.Callers;
import nl.baken.access.PersonId;
import nl.baken.access.PostId;
import nl.baken.handovers.HandoverView.Line;
import nl.baken.shared.NotFound;
import nl.baken.shared.RecordNumber;
import nl.baken.shared.Refused;
import nl.baken.signals.SignalId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the handovers, each with its ties and its timeline. */
@Component
class Ledger {

    private final Handovers handovers;
    private final Access access;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate savepoint;

    Ledger(Handovers handovers, Access access, JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.handovers = handovers;
        this.access = access;
        this.jdbc = jdbc;
        this.clock = clock;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** A handover that the caller may read. */
    Handover read(HandoverId id) {
        return find(Action.READ_HANDOVER, id);
    }

    /** The handover with a number, when the caller may read it. */
    Optional<Handover> numbered(RecordNumber number) {
        return handovers.findByNumber(number.value()).filter(found -> access.may(Action.READ_HANDOVER, found.id()));
    }

    /** A handover with which the caller may take a step, each side its own. */
    Handover at(HandoverId id, Step step) {
        boolean offerer = step.side() == OFFERER;
        Handover handover = find(offerer ? Action.WITHDRAW_HANDOVER : Action.DECIDE_HANDOVER, id);
        PostId own = offerer ? handover.route().fromPost() : handover.route().toPost();
        if (!Callers.current().holds(own)) {
            throw new NotFound();
        }
        return handover;
    }

    /** What came back of a signal to the caller's desk and still waits for a decision. */
    List<Handover> undecided(SignalId signal) {
        return handovers.findUndecided(signal).stream()
                .filter(handover -> Callers.current().holds(handover.route().fromPost()))
                .toList();
    }

    /** Who owes the next step, the first one when both desks owe one. */
    Optional<PersonId> owner(HandoverId id) {
        return jdbc
                .sql("select owner from handovers.duties where record = ? order by kind")
                .param(id.value())
                .query((row, number) -> new PersonId(row.getObject("owner", UUID.class)))
                .stream()
                .findFirst();
    }

    /** What happened to a handover, the newest first. */
    List<Line> timeline(HandoverId id) {
        return jdbc.sql("""
                        select at at time zone ? as at, step, person
                        from handovers.timeline
                        where handover = ?
                        order by at desc, id
                        """)
                .params(clock.getZone().getId(), id.value())
                .query((row, number) -> new Line(
                        row.getObject("at", LocalDateTime.class),
                        Step.valueOf(row.getString("step")),
                        new PersonId(row.getObject("person", UUID.class))))
                .list();
    }

    /** Keeps a new handover: the receiving desk answers for it, the offering desk goes on reading it. */
    Handover open(Handover handover) {
        access.hold(handover.id(), handover.route().toPost());
        access.share(handover.id(), handover.route().fromPost());
        Handover kept = insert(handover);
        note(kept, Step.OFFER);
        return kept;
    }

    // A number is drawn, not counted: when it was taken, another one is drawn.
    private Handover insert(Handover handover) {
        try {
            return requireNonNull(savepoint.execute(status -> handovers.save(handover)));
        } catch (DuplicateKeyException e) {
            if (String.valueOf(e.getMessage()).contains("handover_number_key")) {
                return insert(handover.renumbered());
            }
            throw duplicate(handover, e);
        }
    }

    /** Keeps what a step made of a handover, unless somebody else was first. */
    void keep(Handover next, Step step) {
        try {
            handovers.save(next);
        } catch (OptimisticLockingFailureException e) {
            Refused late = new Refused("handovers.refused.changed");
            late.addSuppressed(e);
            throw late;
        }
        note(next, step);
    }

    private Handover find(Action action, HandoverId id) {
        access.require(action, id);
        return handovers.findById(id).orElseThrow(NotFound::new);
    }

    private void note(Handover handover, Step step) {
        Caller caller = Callers.current();
        jdbc.sql("""
                        insert into handovers.timeline (id, handover, signal, number, at, person, step)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        UUID.randomUUID(),
                        handover.id().value(),
                        handover.cause().signal().value(),
                        handover.number(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        caller.person().value(),
                        step.name())
                .update();
    }

    private static Refused duplicate(Handover handover, DuplicateKeyException cause) {
        Refused refused = new Refused(
                handover.cause().isDirection() ? "handovers.refused.direction" : "handovers.refused.duplicate");
        refused.addSuppressed(cause);
        return refused;
    }
}
