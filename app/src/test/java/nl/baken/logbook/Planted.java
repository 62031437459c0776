package nl.baken.logbook;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lines of a chain as somebody puts them into a log who may write everything there. */
record Planted(JdbcClient owner, Log log) {

    /** Lines with their places. */
    void all(List<Row> rows) {
        rows.forEach(row -> put(row, row.position()));
    }

    /** Lines that wait for their place. */
    void waiting(List<Row> rows) {
        rows.forEach(row -> put(row, null));
    }

    private void put(Row row, @Nullable Long position) {
        List<@Nullable Object> values = new ArrayList<>();
        row.columns().forEach(value -> values.add(value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value));
        values.add(row.mac().bytes());
        values.add(position);
        values.add(position == null ? null : row.link().bytes());
        owner.sql("insert into %s (%s, mac, position, link) values (%s?, ?, ?)"
                        .formatted(
                                log.table(),
                                String.join(", ", log.columns()),
                                "?, ".repeat(log.columns().size())))
                .params(values)
                .update();
    }
}
