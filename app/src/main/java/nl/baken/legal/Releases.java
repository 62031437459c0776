package nl.baken.legal;

import java.util.List;
import java.util.UUID;
import nl.baken.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which records are to be destroyed before their term because somebody asked it and it was granted. */
@Component
@Transactional
public class Releases {

    private final JdbcClient jdbc;
    private final Restrictions restrictions;
    private final List<Asked> asked;

    Releases(JdbcClient jdbc, Restrictions restrictions, List<Asked> asked) {
        this.jdbc = jdbc;
        this.restrictions = restrictions;
        this.asked = List.copyOf(asked);
    }

    /** Until this transaction ends, nobody else decides what is destroyed, nor lays records together or apart. */
    public void takeTurn() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('nl.baken.legal.release'))")
                .query(row -> {});
    }

    /** Refuses to lay together what is to be destroyed and what nobody asked to destroy; what is asked waits for its decision. */
    public void requireNone(UUID record, String number) {
        takeTurn();
        requireDecided(record, number);
        if (isReleased(record)) {
            throw new Refused("legal.refused.released", number);
        }
    }

    /** Refuses to take a part out of what is to be destroyed, or is only kept; what is asked waits for its decision. */
    public void requireApart(UUID part, UUID whole, String number) {
        takeTurn();
        restrictions.requireFree(part);
        requireDecided(whole, number);
        if (isReleased(whole)) {
            throw new Refused("legal.refused.released.apart", number);
        }
    }

    private void requireDecided(UUID record, String number) {
        if (asked.stream().anyMatch(module -> module.isProposed(record))) {
            throw new Refused("legal.refused.asked", number);
        }
    }

    private boolean isReleased(UUID record) {
        return jdbc.sql("select exists (select from legal.release where record = ?)")
                .param(record)
                .query(Boolean.class)
                .single();
    }
}
