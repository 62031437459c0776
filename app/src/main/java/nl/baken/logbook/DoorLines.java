package nl.baken.logbook;

import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import nl.baken.access.Caller;
import nl.baken.access.Callers;
import nl.baken.access.DoorUsed;
import nl.baken.access.PersonId;
import nl.baken.access.Role;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down who came in, who was refused, who left and whose way in was changed; the pages may not write such lines. */
@Component
class DoorLines {

    /** Before the name of what happened: lines that only the door may write. */
    static final String DOOR = "DOOR_";

    private final JdbcClient jdbc;
    private final Numbers numbers;
    private final Scribe scribe;
    private final Rebuffs rebuffs;

    DoorLines(@Qualifier("door") DataSource door, Numbers numbers, Scribe scribe, Rebuffs rebuffs) {
        this.jdbc = JdbcClient.create(door);
        this.numbers = numbers;
        this.scribe = scribe;
        this.rebuffs = rebuffs;
    }

    @EventListener
    void write(DoorUsed event) {
        if (event.how().isRefusal() && rebuffs.count(event)) {
            rebuffs.add(act(event));
        }
        if (event.how().isCheap()) {
            return;
        }
        try {
            scribe.write(jdbc, act(event));
        } catch (DataAccessException e) {
            throw new LogUnwritable(e);
        }
    }

    // Whoever was refused did not act as the person whose login it was: that person is whom it was about.
    private Act act(DoorUsed event) {
        boolean refused = event.how().isRefusal();
        PersonId actor = event.by() == null && !refused ? event.whose() : event.by();
        PersonId about = event.by() == null && !refused ? null : event.whose();
        Optional<Caller> caller = Callers.bound().filter(someone -> !someone.plays(Role.REPORTER));
        return new Act(
                numbers.next(),
                Callers.bound().map(Caller::trace).orElseGet(UUID::randomUUID),
                scribe.now(),
                actor == null ? null : actor.value(),
                DOOR + event.how().name(),
                Requests.handler(),
                about == null ? null : about.value(),
                refused ? Act.Result.REFUSED : Act.Result.DONE,
                event.begun() == null
                        ? caller.map(Caller::session).orElse(null)
                        : event.begun().session(),
                event.begun() == null ? null : event.begun().gear().code());
    }
}
