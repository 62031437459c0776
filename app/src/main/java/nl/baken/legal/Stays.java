package nl.baken.legal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.baken.access.Callers;
import nl.baken.access.PersonId;
import nl.baken.legal.Extension.Condition;
import nl.baken.legal.Hold.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What keeps a record beyond its term, as rows: holds and extensions. */
@Component
@Transactional
class Stays {

    private final JdbcClient jdbc;

    Stays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Hold> holds(UUID record) {
        return jdbc.sql("""
                        select id, reason, placed_by, placed_on, until, lifted_on from legal.hold
                        where record in (select legal.whole(?)) order by placed_on desc, id
                        """).param(record).query(Stays::hold).list();
    }

    List<Extension> extensions(UUID record) {
        return jdbc.sql("""
                        select condition, before, until, decided_by, decided_on from legal.extension
                        where record = ? order by before desc
                        """).param(record).query(Stays::extension).list();
    }

    void hold(Kept kept, Reason reason, LocalDate until, LocalDate today) {
        jdbc.sql("""
                        insert into legal.hold (id, record, kind, number, reason, placed_by, placed_on, until)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        UUID.randomUUID(),
                        kept.record(),
                        kept.kind(),
                        kept.number(),
                        reason.name(),
                        Callers.current().person().value(),
                        today,
                        until)
                .update();
    }

    void lift(UUID record, LocalDate today) {
        jdbc.sql(
                        "update legal.hold set lifted_by = ?, lifted_on = ? where record in (select legal.whole(?)) and lifted_on is null")
                .params(Callers.current().person().value(), today, record)
                .update();
    }

    void extend(Kept kept, Extension extension) {
        jdbc.sql("""
                        insert into legal.extension (id, record, regime, condition, closed_on, before, until, decided_by, decided_on)
                        values (:id, :record, :regime, :condition, :closed, :before, :until, :by, :on)
                        """)
                .param("id", UUID.randomUUID())
                .param("record", kept.record())
                .param("regime", kept.setting().regime())
                .param("condition", extension.condition().name())
                .param("closed", kept.days().closed(), Types.DATE)
                .param("before", extension.before())
                .param("until", extension.until())
                .param("by", extension.decidedBy().value())
                .param("on", extension.decidedOn())
                .update();
    }

    private static Hold hold(ResultSet row, int number) throws SQLException {
        return new Hold(
                row.getObject("id", UUID.class),
                Reason.valueOf(row.getString("reason")),
                new PersonId(row.getObject("placed_by", UUID.class)),
                row.getObject("placed_on", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getObject("lifted_on", LocalDate.class));
    }

    private static Extension extension(ResultSet row, int number) throws SQLException {
        return new Extension(
                Condition.valueOf(row.getString("condition")),
                row.getObject("before", LocalDate.class),
                row.getObject("until", LocalDate.class),
                new PersonId(row.getObject("decided_by", UUID.class)),
                row.getObject("decided_on", LocalDate.class));
    }
}
