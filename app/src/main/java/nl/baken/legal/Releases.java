package nl.baken.legal;

import java.util.UUID;
import nl.baken.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which records are to be destroyed before their term because somebody asked it and it was granted. */
@Component
@Transactional
public class Releases {

    private final JdbcClient jdbc;

    Releases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Refuses to lay together what is to be destroyed and what nobody asked to destroy. */
    public void requireNone(UUID record, String number) {
        if (jdbc.sql("select exists (select from legal.release where record = ?)")
                .param(record)
                .query(Boolean.class)
                .single()) {
            throw new Refused("legal.refused.released", number);
        }
    }
}
