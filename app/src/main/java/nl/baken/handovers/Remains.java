package nl.baken.handovers;

import java.util.UUID;
import nl.baken.legal.RecordsGone;
import nl.baken.shared.Refused;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Destroys what was shared of a signal together with that signal; whoever still works with it keeps both. */
@Component
@Transactional
class Remains {

    private final JdbcClient jdbc;

    Remains(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void destroy(RecordsGone gone) {
        if (gone.kind().equals("SIGNAL")
                && !jdbc.sql("select handovers.destroy_with(?)")
                        .param(gone.records().toArray(UUID[]::new))
                        .query(Boolean.class)
                        .single()) {
            throw new Refused("handovers.refused.stillOpen");
        }
    }
}
