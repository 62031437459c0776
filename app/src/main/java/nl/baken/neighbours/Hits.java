package nl.baken.neighbours;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.baken.access.Callers;
import nl.baken.linking.Identifying;
import nl.baken.neighbours.Hit.Call;
import nl.baken.neighbours.Hit.Course;
import nl.baken.shared.Id;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What other regions asked that touches a record of the caller's; of veiled ones only who directs the chain finds them here. */
@Component
@Transactional
class Hits {

    private static final String SELECT = """
            select h.*, o.name as region, p.name as handler,
                   neighbours.holder_of(h.id) as holder
            from neighbours.hit h
            join neighbours.neighbour n on n.id = h.neighbour
            join access.organisation o on o.id = n.organisation
            left join access.person p on p.id = h.handled_by
            """;

    private final JdbcClient jdbc;
    private final Identifying identifying;
    private final Clock clock;

    Hits(JdbcClient jdbc, Identifying identifying, Clock clock) {
        this.jdbc = jdbc;
        this.identifying = identifying;
        this.clock = clock;
    }

    Optional<Hit> find(HitId id) {
        return jdbc.sql(SELECT + " where h.id = ?")
                .param(id.value())
                .query((row, number) -> hit(row))
                .optional();
    }

    /** Those about a record, the latest first. */
    List<Hit> about(Id record) {
        return jdbc.sql(SELECT + " where h.record = ? order by h.at desc limit 50")
                .param(record.value())
                .query((row, number) -> hit(row))
                .list();
    }

    /** Says that somebody spoke to who asked; false when somebody was first. */
    boolean handle(HitId id) {
        return jdbc.sql("update neighbours.hit set handled_by = ?, handled_on = ? where id = ? and handled_on is null")
                        .params(Callers.current().person().value(), LocalDate.now(clock), id.value())
                        .update()
                > 0;
    }

    private Hit hit(ResultSet row) throws SQLException {
        return new Hit(
                new HitId(row.getObject("id", UUID.class)),
                row.getString("region"),
                row.getBoolean("veiled"),
                identifying.card(row.getObject("record", UUID.class)).orElse(null),
                Optional.ofNullable(row.getString("holder")).orElse(""),
                new Call(
                        row.getObject("at", OffsetDateTime.class)
                                .atZoneSameInstant(clock.getZone())
                                .toLocalDateTime(),
                        row.getString("purpose"),
                        new Contact(row.getString("desk"), row.getString("phone"), row.getString("email")),
                        row.getInt("times")),
                new Course(
                        row.getObject("due", LocalDate.class),
                        row.getString("handler"),
                        row.getObject("handled_on", LocalDate.class)));
    }
}
