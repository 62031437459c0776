package nl.baken.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nl.baken.access.DoorUsed.How;
import nl.baken.shared.NotFound;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The open sessions, for whoever they are of and for administrators: seen and ended, on every node at once. */
@Service
class OpenSessions {

    private static final int MOST = 50;

    private final JdbcClient jdbc;
    private final Access access;
    private final Threshold threshold;
    private final Clock clock;

    OpenSessions(@Qualifier("door") DataSource door, Access access, Threshold threshold, Clock clock) {
        this.jdbc = JdbcClient.create(door);
        this.access = access;
        this.threshold = threshold;
        this.clock = clock;
    }

    /** The sessions of the caller, the last one first. */
    List<OpenSession> own() {
        return of(Callers.current().person());
    }

    /** The sessions of a colleague, for an administrator. */
    List<OpenSession> administered(PersonId person) {
        access.require(Action.ADMINISTER);
        return of(person);
    }

    /** Ends one session of the caller. */
    void end(SessionId id) {
        PersonId me = Callers.current().person();
        int rows = jdbc.sql("delete from access.session where id = ? and person = ?")
                .params(id.value(), me.value())
                .update();
        if (rows == 0) {
            throw new NotFound();
        }
        threshold.tell(DoorUsed.by(How.SESSIONS_ENDED, me));
    }

    /** Ends every session of the caller but this one. */
    void endOthers() {
        Caller me = Callers.current();
        jdbc.sql("delete from access.session where person = ? and token_hash <> ?")
                .params(me.person().value(), Sessions.hash(me.token()))
                .update();
        threshold.tell(DoorUsed.by(How.SESSIONS_ENDED, me.person()));
    }

    /** Ends every session of a colleague, by an administrator. */
    void endAll(PersonId person) {
        access.require(Action.ADMINISTER);
        threshold.close(person);
        threshold.tell(
                new DoorUsed(How.SESSIONS_ENDED, person, Callers.current().person()));
    }

    private List<OpenSession> of(PersonId person) {
        return jdbc.sql("""
                        select id, opened_at, seen_at, coalesce(device, '') as device, token_hash = :here as here
                        from access.session s
                        where person = :person and %s and (not for_job or token_hash = :here)
                        order by seen_at desc, id
                        limit :most
                        """.formatted(Sessions.OPEN))
                .param("person", person.value())
                .param("here", Sessions.hash(Callers.current().token()))
                .param("most", MOST)
                .query(this::session)
                .list();
    }

    private OpenSession session(ResultSet row, int number) throws SQLException {
        return new OpenSession(
                new SessionId(row.getObject("id", UUID.class)),
                local(row, "opened_at"),
                local(row, "seen_at"),
                Gear.parse(row.getString("device")),
                row.getBoolean("here"));
    }

    private LocalDateTime local(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class)
                .atZoneSameInstant(clock.getZone())
                .toLocalDateTime();
    }
}
