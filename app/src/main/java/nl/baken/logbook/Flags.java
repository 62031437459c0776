package nl.baken.logbook;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.baken.access.Action;
import nl.baken.access.Caller;
import nl.baken.access.Callers;
import nl.baken.deadlines.WorkingDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Flags a reading by somebody whose work has nothing to do with the record, or that nobody else hears of, at its moment. */
@Component
class Flags {

    private static final int REVIEW_WITHIN = 3;

    // A reporter reads what was answered to them; supervision and emergencies are looked at in their own way. A breach
    // is
    // no case, and known to nobody but those who reported, handle or supervise it. A partner is no case either: whom to
    // call there is for everybody who looks for help.
    private static final Set<Activity> APART =
            Set.of(Activity.INTAKE, Activity.SUPERVISION, Activity.EMERGENCIES, Activity.BREACHES, Activity.NETWORK);

    private final JdbcClient jdbc;
    private final WorkingDays workingDays;
    private final Clock clock;

    Flags(JdbcClient jdbc, WorkingDays workingDays, Clock clock) {
        this.jdbc = jdbc;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** Flags the reading of these records, done for one of them or for what is being typed. */
    void consider(Action action, UUID record, Collection<UUID> read) {
        if (APART.contains(Activity.of(action))) {
            return;
        }
        insert(action, record, "where exists (select from unnest(?) as r where not access.caller_is_related(r))", read);
    }

    /** Flags a reading that nobody else would hear of, whoever did it. */
    void raise(Action action, UUID record) {
        insert(action, record, "where cardinality(?) = 0", List.of());
    }

    private void insert(Action action, UUID record, String where, Collection<UUID> read) {
        Caller caller = Callers.current();
        jdbc.sql("""
                        insert into logbook.flagged (id, trace, at, actor, action, record, review_by)
                        select ?, ?, ?, ?, ?, ?, ?
                        """ + where + " on conflict do nothing")
                .params(
                        UUID.randomUUID(),
                        caller.trace(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        caller.person().value(),
                        action.name(),
                        record,
                        workingDays.after(LocalDate.now(clock), REVIEW_WITHIN),
                        read.toArray(UUID[]::new))
                .update();
    }
}
