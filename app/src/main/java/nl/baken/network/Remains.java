package nl.baken.network;

import java.util.UUID;
import nl.baken.legal.RecordsGone;
import nl.baken.shared.Refused;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Destroys what was asked for somebody together with the record about them; who waits or stays keeps both. */
@Component
@Transactional
class Remains {

    private final JdbcClient jdbc;

    Remains(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void destroy(RecordsGone gone) {
        if (!jdbc.sql("select network.destroy_with(?)")
                .param(gone.records().toArray(UUID[]::new))
                .query(Boolean.class)
                .single()) {
            throw new Refused("network.refused.stillOpen");
        }
    }
}
