package nl.baken.legal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.baken.access.Callers;
import nl.baken.access.PersonId;
import nl.baken.legal.Restriction.Ground;
import nl.baken.legal.Restriction.Use;
import nl.baken.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which records are only kept, with all that became part of them, and on what ground they are used all the same. */
@Component("restrictions")
@Transactional
public class Restrictions {

    private final JdbcClient jdbc;
    private final Clock clock;

    Restrictions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether a record that the caller is tied to is restricted now. */
    public boolean isOn(UUID record) {
        return of(record).stream().anyMatch(Restriction::isActive);
    }

    /** Refuses what would bring a part of a restricted record out of its restriction. */
    public void requireFree(UUID record) {
        if (isOn(record)) {
            throw new Refused("legal.refused.restricted.apart");
        }
    }

    /** Refuses to use a restricted record as long as nobody said today on which ground (AVG art. 18(2)). */
    public void requireUsable(UUID record) {
        if (!isUsable(record)) {
            throw new Refused("legal.refused.restricted");
        }
    }

    /** Whether a record is not restricted, or somebody said today on which ground it is used all the same. */
    public boolean isUsable(UUID record) {
        LocalDate today = LocalDate.now(clock);
        return !isOn(record) || uses(record).stream().anyMatch(use -> use.day().equals(today));
    }

    /** Whether the caller holds the record: who reads along changes nothing. */
    public boolean isHeld(UUID record) {
        return jdbc.sql("select access.held_by_caller(?) is not null")
                .param(record)
                .query(Boolean.class)
                .single();
    }

    List<Restriction> of(UUID record) {
        return jdbc.sql("""
                        select article, since, lifted_on from legal.restriction
                        where record in (select legal.whole(?)) order by since, request
                        """).param(record).query(Restrictions::restriction).list();
    }

    /** The last first. */
    List<Use> uses(UUID record) {
        return jdbc.sql("select ground, by, day from legal.use where record = ? order by day desc, id limit 100")
                .param(record)
                .query(Restrictions::use)
                .list();
    }

    void use(UUID record, Ground ground) {
        jdbc.sql("insert into legal.use (id, record, ground, by, day) values (?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        record,
                        ground.name(),
                        Callers.current().person().value(),
                        LocalDate.now(clock))
                .update();
    }

    /** Lets all of them go; whom the record is about was told on a day before (AVG art. 18(3)). */
    void lift(UUID record, LocalDate told) {
        jdbc.sql("""
                        update legal.restriction set told_on = :told, lifted_by = :by, lifted_on = :today
                        where record in (select legal.whole(:record)) and lifted_on is null
                        """)
                .param("told", told)
                .param("by", Callers.current().person().value())
                .param("today", LocalDate.now(clock))
                .param("record", record)
                .update();
    }

    private static Restriction restriction(ResultSet row, int number) throws SQLException {
        return new Restriction(
                row.getString("article"),
                row.getObject("since", LocalDate.class),
                row.getObject("lifted_on", LocalDate.class));
    }

    private static Use use(ResultSet row, int number) throws SQLException {
        return new Use(
                Ground.valueOf(row.getString("ground")),
                new PersonId(row.getObject("by", UUID.class)),
                row.getObject("day", LocalDate.class));
    }
}
