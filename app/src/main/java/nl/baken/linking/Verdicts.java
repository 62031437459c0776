package nl.baken.linking;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.baken.access.Callers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what people said of pairs of traces; nothing that was said is lost, and the last word counts. */
@Component
class Verdicts {

    private final JdbcClient jdbc;
    private final Clock clock;

    Verdicts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The last word on each pair with one of these traces. */
    Map<Pair, Verdict> of(Collection<UUID> traces) {
        Map<Pair, Verdict> found = new HashMap<>();
        jdbc.sql("""
                        select one, other, verdict from linking.verdict
                        where one = any (:traces) or other = any (:traces)
                        order by id
                        """).param("traces", traces.toArray(UUID[]::new)).query(row -> {
            Pair pair = new Pair(row.getObject("one", UUID.class), row.getObject("other", UUID.class));
            found.put(pair, Verdict.valueOf(row.getString("verdict")));
        });
        return found;
    }

    /** The records that two traces are in. */
    List<UUID> records(Pair pair) {
        return jdbc.sql("select record from linking.trace where id in (?, ?)")
                .params(pair.one(), pair.other())
                .query(UUID.class)
                .list();
    }

    void say(Pair pair, Verdict verdict) {
        jdbc.sql("insert into linking.verdict (one, other, verdict, by, at) values (?, ?, ?, ?, ?)")
                .params(
                        pair.one(),
                        pair.other(),
                        verdict.name(),
                        Callers.current().person().value(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
