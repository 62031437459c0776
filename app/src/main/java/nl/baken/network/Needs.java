package nl.baken.network;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what was asked and whether it was there, to be counted. */
@Component
class Needs {

    private final JdbcClient jdbc;
    private final Clock clock;

    Needs(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void note(Need need) {
        jdbc.sql("""
                        insert into network.need (id, noted_on, need, place_kind, client_group, met, reason, waited, post)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        UUID.randomUUID(),
                        LocalDate.now(clock),
                        need.need(),
                        need.placeKind(),
                        need.group(),
                        need.reason() == null,
                        new SqlParameterValue(Types.VARCHAR, need.reason()),
                        need.waited(),
                        Own.post().value())
                .update();
    }
}
