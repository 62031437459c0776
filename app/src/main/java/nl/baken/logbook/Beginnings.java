package nl.baken.logbook;

import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import nl.baken.vault.Signet;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the logs begin, as Baken signed it. */
@Component
class Beginnings {

    private final JdbcClient jdbc;
    private final Signet signet;

    Beginnings(@Qualifier("door") DataSource door, Signet signet) {
        this.jdbc = JdbcClient.create(door);
        this.signet = signet;
    }

    /** The last one of a log; nothing when no line went yet. What somebody invented counts for nothing. */
    Optional<Beginning> last(Log log) {
        return Beginning.in(
                jdbc.sql("select signed from logbook.beginning where log = ?")
                        .param(log.name())
                        .query(String.class)
                        .list(),
                log,
                signet,
                invented -> {});
    }

    void add(Beginning beginning) {
        jdbc.sql("insert into logbook.beginning (log, position, at, signed) values (?, ?, ?, ?)")
                .params(
                        beginning.log().name(),
                        beginning.position(),
                        beginning.last().at().atOffset(ZoneOffset.UTC),
                        beginning.signed(signet))
                .update();
    }
}
