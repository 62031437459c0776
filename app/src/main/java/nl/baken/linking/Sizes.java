package nl.baken.linking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import nl.baken.linking.Clue.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows how many traces of each kind there are, as of an hour ago at most. */
@Component
class Sizes {

    private static final Duration FRESH = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile Counted last = new Counted(Instant.MIN, Map.of());

    Sizes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Counted(Instant at, Map<Kind, Long> traces) {}

    Map<Kind, Long> all() {
        Instant now = clock.instant();
        if (last.at().isBefore(now.minus(FRESH))) {
            last = new Counted(now, count());
        }
        return last.traces();
    }

    private Map<Kind, Long> count() {
        Map<Kind, Long> traces = new EnumMap<>(Kind.class);
        jdbc.sql("select kind, traces from linking.sizes()").query(row -> {
            traces.put(Kind.valueOf(row.getString("kind")), row.getLong("traces"));
        });
        return Map.copyOf(traces);
    }
}
