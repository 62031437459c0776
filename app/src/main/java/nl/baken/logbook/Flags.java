package nl.baken.logbook;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import nl.baken.access.Action;
import nl.baken.access.Caller;
import nl.baken.access.Callers;
import nl.baken.deadlines.WorkingDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Flags a reading by somebody whose work has nothing to do with the record, at the moment of the reading. */
@Component
class Flags {

    private static final int REVIEW_WITHIN = 3;

    // A reporter reads what was answered to them; supervision and emergencies are looked at in their own way. A breach
    // is
    // no case, and known to nobody but those who reported, handle or supervise it.
    private static final Set<Activity> APART =
            Set.of(Activity.INTAKE, Activity.SUPERVISION, Activity.EMERGENCIES, Activity.BREACHES);

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
        Caller caller = Callers.current();
        jdbc.sql("""
                        insert into logbook.flagged (id, trace, at, actor, action, record, review_by)
                        select :id, :trace, :at, :actor, :action, :record, :reviewBy
                        where exists (select from unnest(:read) as r where not access.caller_is_related(r))
                        on conflict do nothing
                        """)
                .param("id", UUID.randomUUID())
                .param("trace", caller.trace())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("actor", caller.person().value())
                .param("action", action.name())
                .param("record", record)
                .param("read", read.toArray(UUID[]::new))
                .param("reviewBy", workingDays.after(LocalDate.now(clock), REVIEW_WITHIN))
                .update();
    }
}
