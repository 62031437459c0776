package nl.baken.access;

import java.util.UUID;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a post from somebody at once because a review says so; what waits for them there finds another owner first. */
@Service
@Transactional
public class Withdrawals {

    private final JdbcClient jdbc;
    private final Access access;
    private final Leaving leaving;
    private final Continuity continuity;
    private final Sessions sessions;

    Withdrawals(JdbcClient jdbc, Access access, Leaving leaving, Continuity continuity, Sessions sessions) {
        this.jdbc = jdbc;
        this.access = access;
        this.leaving = leaving;
        this.continuity = continuity;
        this.sessions = sessions;
    }

    /** Whether nothing waits for this person at this post, and nobody counts on them as a deputy. */
    public boolean isSettled(HoldingId id) {
        access.require(Action.REVIEW_RIGHTS);
        return isSettled(find(id));
    }

    /** Ends a holding: yesterday was the last day, every session ends, and no rule of a provider gives it back. */
    public void withdraw(HoldingId id) {
        access.require(Action.REVIEW_RIGHTS);
        Held held = find(id);
        if (held.person().equals(Callers.current().person())) {
            throw new Refused("access.refused.yourself");
        }
        if (!isSettled(held)) {
            throw new Refused("access.refused.unsettled");
        }
        continuity.guard(() -> end(id));
        remember(held);
        sessions.closeAll(held.person());
    }

    private boolean isSettled(Held held) {
        Leaving.Departure departure = leaving.of(held.person());
        return departure.deputised().isEmpty()
                && departure.desks().stream()
                        .noneMatch(desk -> desk.card().post().id().equals(held.post()));
    }

    private Held find(HoldingId id) {
        return jdbc.sql("select person, post, rule is not null as ruled from access.holding where id = ?")
                .param(id.value())
                .query((row, number) -> new Held(
                        new PersonId(row.getObject("person", UUID.class)),
                        new PostId(row.getObject("post", UUID.class)),
                        row.getBoolean("ruled")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    // The day is the database's own, as in access.caller_posts(); what has not begun yet never was.
    private void end(HoldingId id) {
        int ended = jdbc.sql("delete from access.holding where id = ? and valid_from >= current_date")
                .param(id.value())
                .update();
        ended += jdbc.sql("""
                        update access.holding set valid_until = current_date - 1
                        where id = ? and valid_from < current_date and (valid_until is null or valid_until >= current_date)
                        """).param(id.value()).update();
        if (ended == 0) {
            throw new Refused("access.refused.ended");
        }
    }

    private void remember(Held held) {
        if (held.ruled()) {
            jdbc.sql(
                            "insert into access.withdrawal (person, post, since) values (?, ?, current_date) on conflict do nothing")
                    .params(held.person().value(), held.post().value())
                    .update();
        }
    }

    private record Held(PersonId person, PostId post, boolean ruled) {}
}
