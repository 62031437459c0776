package nl.baken.access;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who holds which post on which days. */
@Service
@Transactional
public class Holdings {

    private final JdbcClient jdbc;
    private final Access access;
    private final Continuity continuity;
    private final Sessions sessions;
    private final Clock clock;

    Holdings(JdbcClient jdbc, Access access, Continuity continuity, Sessions sessions, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.continuity = continuity;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** The posts that somebody holds or held, the latest first. */
    public List<Holding> of(PersonId person) {
        return jdbc.sql("""
                        select h.id, s.role, o.name, h.valid_from, h.valid_until
                        from access.holding h
                        join access.post s on s.id = h.post
                        join access.organisation o on o.id = s.organisation
                        where h.person = ?
                        order by h.valid_from desc, o.name collate "nl-x-icu", s.role
                        """)
                .param(person.value())
                .query((row, number) -> new Holding(
                        new HoldingId(row.getObject("id", UUID.class)),
                        Role.valueOf(row.getString("role")),
                        row.getString("name"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class)))
                .list();
    }

    /** The roles that everybody has today. */
    Map<PersonId, List<Role>> rolesToday() {
        return jdbc
                .sql("""
                        select distinct h.person, s.role
                        from access.holding h
                        join access.post s on s.id = h.post
                        where h.valid_from <= :today and (h.valid_until is null or h.valid_until >= :today)
                        """)
                .param("today", LocalDate.now(clock))
                .query((row, number) -> Map.entry(
                        new PersonId(row.getObject("person", UUID.class)), Role.valueOf(row.getString("role"))))
                .list()
                .stream()
                .sorted(Map.Entry.comparingByValue())
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    /**
     * Sets the last day on which somebody holds a post, to a sooner one: later would be an appointment. A day that is over ends
     * their sessions at once.
     */
    public void end(PersonId person, HoldingId id, LocalDate last) {
        access.require(Action.ADMINISTER);
        Holding known = of(person).stream()
                .filter(holding -> holding.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        requireSomebodyElse(person, known);
        requireSooner(known, last);
        continuity.guard(() -> write(known, last));
        if (last.isBefore(LocalDate.now(clock))) {
            sessions.closeAll(person);
        }
    }

    /** Ends everything that somebody holds or was going to hold: yesterday was the last day. */
    void endAll(PersonId person) {
        LocalDate today = LocalDate.now(clock);
        of(person).stream()
                .filter(holding -> holding.last() == null || !holding.last().isBefore(today))
                .forEach(holding -> end(person, holding.id(), today.minusDays(1)));
    }

    // What has not begun yet and ends before it would, never was.
    private void write(Holding known, LocalDate last) {
        if (last.isBefore(known.from()) && known.from().isBefore(LocalDate.now(clock))) {
            throw new Refused("access.refused.endBeforeStart");
        }
        if (last.isBefore(known.from())) {
            jdbc.sql("delete from access.holding where id = ?")
                    .param(known.id().value())
                    .update();
        } else {
            jdbc.sql("update access.holding set valid_until = ? where id = ?")
                    .params(last, known.id().value())
                    .update();
        }
    }

    // A last day of long ago would tell the logs that somebody did not hold the post while they did.
    private void requireSooner(Holding known, LocalDate last) {
        if (known.last() != null && last.isAfter(known.last())) {
            throw new Refused("access.refused.endLater");
        }
        LocalDate yesterday = LocalDate.now(clock).minusDays(1);
        if (last.isBefore(yesterday) && !last.isBefore(known.from()) && !last.equals(known.last())) {
            throw new Refused("access.refused.endLongAgo");
        }
    }

    // An administrator who takes the role from the other ones can at least sign in themselves.
    private static void requireSomebodyElse(PersonId person, Holding known) {
        if (known.role() == Role.ADMINISTRATOR
                && person.equals(Callers.current().person())) {
            throw new Refused("access.refused.yourself");
        }
    }

    /** Whether somebody holds this today or later. */
    boolean isHeld(HoldingId id) {
        return jdbc.sql(
                        "select exists (select from access.holding where id = ? and (valid_until is null or valid_until >= ?))")
                .params(id.value(), LocalDate.now(clock))
                .query(Boolean.class)
                .single();
    }

    /** Refuses days on which somebody holds a post already, or that end before they begin. */
    void requireFree(PersonId person, PostId post, LocalDate from, @Nullable LocalDate last) {
        if (last != null && last.isBefore(from)) {
            throw new Refused("access.refused.endBeforeStart");
        }
        boolean held = jdbc.sql("""
                        select exists (
                            select from access.holding
                            where person = :person and post = :post
                              and daterange(valid_from, valid_until, '[]') && daterange(:from, :last, '[]'))
                        """)
                .param("person", person.value())
                .param("post", post.value())
                .param("from", from)
                .param("last", last, Types.DATE)
                .query(Boolean.class)
                .single();
        if (held) {
            throw new Refused("access.refused.held");
        }
    }
}
