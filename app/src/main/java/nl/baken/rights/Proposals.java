package nl.baken.rights;

import java.util.UUID;
import nl.baken.legal.Asked;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which records desks proposed to destroy because somebody asked it, as long as the contact point has not decided. */
@Component
class Proposals implements Asked {

    private final JdbcClient jdbc;

    Proposals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isProposed(UUID record) {
        return jdbc.sql("select rights.is_proposed(?)")
                .param(record)
                .query(Boolean.class)
                .single();
    }
}
