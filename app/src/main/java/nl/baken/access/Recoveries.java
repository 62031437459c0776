package nl.baken.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import nl.baken.access.DoorUsed.How;
import nl.baken.access.Invitation.Link;
import nl.baken.shared.Refused;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Lets somebody back in who lost the second factor. It takes two administrators, and nobody takes part in their own: one
 * alone could take over any account. Until the second one confirms, nothing of the account changes.
 */
@Service
class Recoveries {

    private static final Duration WAITING = Duration.ofDays(1);

    // what began later than now began before the clock was set back
    private static final String OPEN = "(ends_at > now() and started_at <= now())";

    private final JdbcClient jdbc;
    private final Access access;
    private final People people;
    private final SignIn signIn;
    private final Clock clock;

    Recoveries(@Qualifier("door") DataSource door, Access access, People people, SignIn signIn, Clock clock) {
        this.jdbc = JdbcClient.create(door);
        this.access = access;
        this.people = people;
        this.signIn = signIn;
        this.clock = clock;
    }

    /** What waits for a second administrator, the oldest first. */
    List<Recovery> waiting() {
        return jdbc.sql("""
                        select r.person, r.started_by, p.name, r.started_at
                        from access.recovery r
                        join access.person p on p.id = r.started_by
                        where %s
                        order by r.started_at
                        """.formatted(OPEN)).query(this::recovery).list();
    }

    Optional<Recovery> of(PersonId person) {
        return waiting().stream()
                .filter(recovery -> recovery.whose().equals(person))
                .findFirst();
    }

    /** Asks for the recovery of a colleague; another administrator has a day to confirm it. */
    void start(PersonId whose) {
        requirePart(whose);
        if (people.find(whose).filter(Colleague::active).isEmpty()) {
            throw new Refused("access.refused.inactive");
        }
        jdbc.sql("delete from access.recovery where not " + OPEN).update();
        int rows = jdbc.sql("""
                        insert into access.recovery (person, started_by, started_at, ends_at)
                        values (?, ?, now(), now() + make_interval(secs => ?))
                        on conflict do nothing
                        """)
                .params(whose.value(), me().value(), WAITING.toSeconds())
                .update();
        if (rows == 0) {
            throw new Refused("access.refused.recovery.started");
        }
        signIn.tell(new DoorUsed(How.RECOVERY_STARTED, whose, me()));
    }

    /** Takes a recovery back: it was not needed, or not asked for. */
    void withdraw(PersonId whose) {
        requirePart(whose);
        int rows = jdbc.sql("delete from access.recovery where person = ?")
                .param(whose.value())
                .update();
        if (rows > 0) {
            signIn.tell(new DoorUsed(How.RECOVERY_WITHDRAWN, whose, me()));
        }
    }

    /** Ends the password, the second factors and the sessions of a colleague; gives a link with which they start over. */
    Link confirm(PersonId whose) {
        requirePart(whose);
        // one statement, so that of two who confirm at once one comes too late
        int rows = jdbc.sql("delete from access.recovery where person = ? and started_by <> ? and " + OPEN)
                .params(whose.value(), me().value())
                .update();
        if (rows == 0) {
            throw new Refused("access.refused.recovery.confirm");
        }
        Link link = signIn.startOver(whose, me());
        signIn.tell(new DoorUsed(How.RECOVERY_CONFIRMED, whose, me()));
        return link;
    }

    private void requirePart(PersonId whose) {
        access.require(Action.ADMINISTER);
        if (whose.equals(me())) {
            throw new Refused("access.refused.yourself");
        }
    }

    private static PersonId me() {
        return Callers.current().person();
    }

    private Recovery recovery(ResultSet row, int number) throws SQLException {
        return new Recovery(
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("name"),
                row.getObject("started_at", OffsetDateTime.class)
                        .atZoneSameInstant(clock.getZone())
                        .toLocalDateTime(),
                row.getObject("started_by", UUID.class).equals(me().value()));
    }
}
