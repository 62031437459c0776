package nl.baken.linking;

import java.time.Clock;
import java.time.LocalDateTime;
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
        judged(traces).forEach((pair, judged) -> found.put(pair, judged.verdict()));
        return found;
    }

    /** The last word on each pair with one of these traces, with who said it, and when. */
    Map<Pair, Judged> judged(Collection<UUID> traces) {
        Map<Pair, Judged> found = new HashMap<>();
        jdbc.sql("""
                        select v.one, v.other, v.verdict, p.name as by, v.at at time zone :zone as at
                        from linking.verdict v join access.person p on p.id = v.by
                        where v.one = any (:traces) or v.other = any (:traces)
                        order by v.id
                        """)
                .param("traces", traces.toArray(UUID[]::new))
                .param("zone", clock.getZone().getId())
                .query(row -> {
                    found.put(
                            new Pair(row.getObject("one", UUID.class), row.getObject("other", UUID.class)),
                            new Judged(
                                    Verdict.valueOf(row.getString("verdict")),
                                    row.getString("by"),
                                    row.getObject("at", LocalDateTime.class)));
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
