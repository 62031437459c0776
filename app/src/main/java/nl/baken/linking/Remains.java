package nl.baken.linking;

import java.util.UUID;
import nl.baken.legal.RecordsGone;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Destroys what a record said by which others could touch it together with that record. */
@Component("linkRemains")
@Transactional
class Remains {

    private final JdbcClient jdbc;

    Remains(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void destroy(RecordsGone gone) {
        jdbc.sql("select linking.destroy_with(?)")
                .param(gone.records().toArray(UUID[]::new))
                .query(done -> {});
    }
}
