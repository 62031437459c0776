package nl.baken.linking;

import java.time.Clock;
import java.time.LocalDate;
import nl.baken.access.Callers;
import nl.baken.shared.Id;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps of which records nobody else may know that they are there. */
@Component
class Veils {

    private final JdbcClient jdbc;
    private final Clock clock;

    Veils(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean covers(RecordId record) {
        return jdbc.sql("select exists (select from linking.veil where record = ?)")
                .param(record.value())
                .query(Boolean.class)
                .single();
    }

    /** Whether it covers a record, or anything that is one with it. */
    boolean coversWhole(Id record) {
        return jdbc.sql("select exists (select from linking.veil where record in (select legal.whole(?)))")
                .param(record.value())
                .query(Boolean.class)
                .single();
    }

    void draw(RecordId record) {
        jdbc.sql("insert into linking.veil (record, by, on_day) values (?, ?, ?) on conflict do nothing")
                .params(record.value(), Callers.current().person().value(), LocalDate.now(clock))
                .update();
    }

    void lift(RecordId record) {
        jdbc.sql("delete from linking.veil where record = ?")
                .param(record.value())
                .update();
    }
}
