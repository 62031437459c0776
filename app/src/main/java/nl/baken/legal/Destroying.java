package nl.baken.legal;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import nl.baken.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Destroys one record with all that hangs from it, or nothing: each in a transaction of its own. */
@Component
@Transactional
class Destroying {

    private final JdbcClient jdbc;
    private final KeptRecords records;
    private final ApplicationEventPublisher events;

    Destroying(JdbcClient jdbc, KeptRecords records, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.records = records;
        this.events = events;
    }

    /**
     * Destroys a record; the database asks once more for two people, no hold, and a term that has
     * passed, and writes down why a record must stay.
     *
     * @throws Refused when somebody still works with what hangs from it; then nothing is destroyed
     */
    void destroy(String kind, UUID record) {
        String schema = records.keeper(kind).schema();
        Set<UUID> gone = Set.of(jdbc.sql("select " + schema + ".destroy(?)")
                .param(record)
                .query((row, number) -> identifiers(row.getArray(1)))
                .single());
        if (!gone.isEmpty()) {
            events.publishEvent(new RecordsGone(kind, gone));
        }
    }

    private static UUID[] identifiers(Array array) throws SQLException {
        return (UUID[]) array.getArray();
    }
}
