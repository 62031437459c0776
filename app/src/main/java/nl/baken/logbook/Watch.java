package nl.baken.logbook;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells which witnesses know nothing for too long. */
@Component
class Watch {

    private final JdbcClient jdbc;
    private final Clock clock;

    Watch(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    List<Late> late() {
        return jdbc.sql("select name, failing_since from logbook.witness where failing_since <= ? order by name")
                .param(clock.instant().minus(Witness.PATIENCE).atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Late(
                        row.getString("name"),
                        row.getObject("failing_since", OffsetDateTime.class)
                                .atZoneSameInstant(clock.getZone())
                                .toLocalDateTime()))
                .list();
    }

    /** A witness, and since when it cannot be reached. */
    record Late(String name, LocalDateTime since) {}
}
