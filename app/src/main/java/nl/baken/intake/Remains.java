package nl.baken.intake;

import java.util.UUID;
import nl.baken.legal.RecordsGone;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends the way back to the reporter together with the signal that came of the report. */
@Component("reportRemains")
@Transactional
class Remains {

    private final JdbcClient jdbc;

    Remains(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void destroy(RecordsGone gone) {
        if (gone.kind().equals("SIGNAL")) {
            jdbc.sql("select intake.destroy_with(?)")
                    .param(gone.records().toArray(UUID[]::new))
                    .query(done -> {});
        }
    }
}
