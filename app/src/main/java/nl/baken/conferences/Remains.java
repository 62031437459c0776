package nl.baken.conferences;

import java.util.Set;
import java.util.UUID;
import nl.baken.legal.RecordsGone;
import nl.baken.shared.Refused;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Destroys what a table said about a record together with that record; as long as somebody works with it both stay. */
@Component
@Transactional
class Remains {

    private static final Set<String> KINDS = Set.of("SIGNAL", "DOSSIER");

    private final JdbcClient jdbc;

    Remains(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void destroy(RecordsGone gone) {
        if (KINDS.contains(gone.kind())
                && !jdbc.sql("select conferences.destroy_with(?)")
                        .param(gone.records().toArray(UUID[]::new))
                        .query(Boolean.class)
                        .single()) {
            throw new Refused("conferences.refused.stillOpen");
        }
    }
}
