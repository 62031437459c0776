package nl.baken.neighbours;

import java.util.UUID;
import nl.baken.legal.RecordsGone;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets what was asked about a record, here and elsewhere, go together with that record. */
@Component("neighbourRemains")
@Transactional
class Remains {

    private final JdbcClient jdbc;

    Remains(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void destroy(RecordsGone gone) {
        jdbc.sql("select neighbours.destroy_with(?)")
                .param(gone.records().toArray(UUID[]::new))
                .query(done -> {});
    }
}
