package nl.baken.logbook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.access.Callers;
import nl.baken.access.PersonId;
import nl.baken.logbook.Hold.Reason;
import nl.baken.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the supervisor sees how long lines stay, and keeps them longer. */
@Service
@Transactional
class TermDesk {

    private static final int LONGEST_HOLD = 5;

    private final JdbcClient jdbc;
    private final Access access;
    private final Clock clock;

    TermDesk(JdbcClient jdbc, Access access, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.clock = clock;
    }

    List<Term> terms() {
        access.require(Action.READ_LOGBOOK);
        return jdbc.sql("""
                        select t.log, t.years, t.article,
                               case t.log when 'ACTS' then (select min(a.at) from logbook.act a)
                                          else (select min(p.started) from logbook.processing p) end as oldest,
                               (select max(b.at) from logbook.beginning b where b.log = t.log) as begun
                        from logbook.term t
                        where t.valid_from <= :today and (t.valid_until is null or t.valid_until > :today)
                        order by t.log
                        """)
                .param("today", today())
                .query((row, number) -> term(row))
                .list();
    }

    /** What keeps lines beyond their term, the last first. */
    List<Hold> holds() {
        access.require(Action.READ_LOGBOOK);
        return jdbc.sql("""
                        select reason, placed_by, placed_on, until, lifted_on from logbook.hold
                        order by placed_on desc, id limit 100
                        """)
                .query((row, number) -> new Hold(
                        Reason.valueOf(row.getString("reason")),
                        new PersonId(row.getObject("placed_by", UUID.class)),
                        row.getObject("placed_on", LocalDate.class),
                        row.getObject("until", LocalDate.class),
                        row.getObject("lifted_on", LocalDate.class)))
                .list();
    }

    void hold(Reason reason, LocalDate until) {
        access.require(Action.HOLD_LOGS);
        if (until.isBefore(today()) || until.isAfter(today().plusYears(LONGEST_HOLD))) {
            throw new Refused("logbook.refused.hold.until");
        }
        jdbc.sql("insert into logbook.hold (id, reason, placed_by, placed_on, until) values (?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        reason.name(),
                        Callers.current().person().value(),
                        today(),
                        until)
                .update();
    }

    /** Lets all holds go. */
    void lift() {
        access.require(Action.HOLD_LOGS);
        jdbc.sql("update logbook.hold set lifted_by = ?, lifted_on = ? where lifted_on is null")
                .params(Callers.current().person().value(), today())
                .update();
    }

    private Term term(ResultSet row) throws SQLException {
        LocalDateTime oldest = at(row, "oldest");
        return new Term(
                Log.valueOf(row.getString("log")),
                row.getInt("years"),
                row.getString("article"),
                oldest == null ? null : oldest.toLocalDate(),
                at(row, "begun"));
    }

    private @Nullable LocalDateTime at(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.atZoneSameInstant(clock.getZone()).toLocalDateTime();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
