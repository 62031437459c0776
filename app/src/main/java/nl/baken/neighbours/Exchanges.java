package nl.baken.neighbours;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.neighbours.Answer.Kind;
import nl.baken.neighbours.Exchange.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All that was asked and answered between this region and others, for whoever supervises it. */
@Component
@Transactional
class Exchanges {

    static final int PAGE = 50;

    private final JdbcClient jdbc;
    private final Access access;
    private final Clock clock;

    Exchanges(JdbcClient jdbc, Access access, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.clock = clock;
    }

    /** A page of them, the latest first; one more tells that there are more. */
    List<Exchange> page(int number) {
        access.require(Action.READ_LOGBOOK);
        return jdbc.sql("""
                        select x.*, o.name as region
                        from (
                            select q.neighbour, q.at, true as ours, b.name as who, q.purpose, q.hashes, q.answer, 0 as hits
                            from neighbours.question q join access.person b on b.id = q.by
                            union all
                            select i.neighbour, i.at, false, i.desk, i.purpose, i.hashes,
                                   case when i.hits > 0 then 'HIT' else 'NONE' end, i.hits
                            from neighbours.inquiry i
                        ) x
                        join neighbours.neighbour n on n.id = x.neighbour
                        join access.organisation o on o.id = n.organisation
                        order by x.at desc limit ? offset ?
                        """)
                .params(PAGE + 1, (number - 1) * PAGE)
                .query((row, count) -> exchange(row))
                .list();
    }

    /** How much it was in the last thirty days, for each region. */
    List<Sum> sums() {
        access.require(Action.READ_LOGBOOK);
        return jdbc.sql("""
                        select o.name, coalesce(q.asked, 0) as asked, coalesce(q.hits, 0) as hits,
                               coalesce(i.asked, 0) as asked_here, coalesce(i.hits, 0) as hits_here
                        from (select distinct organisation from neighbours.neighbour) n
                        join access.organisation o on o.id = n.organisation
                        left join (
                            select m.organisation, count(*) as asked, count(*) filter (where k.answer = 'HIT') as hits
                            from neighbours.question k join neighbours.neighbour m on m.id = k.neighbour
                            where k.at > now() - interval '30 days' group by m.organisation) q on q.organisation = n.organisation
                        left join (
                            select m.organisation, count(*) as asked, count(*) filter (where k.hits > 0) as hits
                            from neighbours.inquiry k join neighbours.neighbour m on m.id = k.neighbour
                            where k.at > now() - interval '30 days' group by m.organisation) i on i.organisation = n.organisation
                        order by o.name collate "nl-x-icu"
                        """)
                .query((row, count) -> new Sum(
                        row.getString("name"),
                        row.getInt("asked"),
                        row.getInt("hits"),
                        row.getInt("asked_here"),
                        row.getInt("hits_here")))
                .list();
    }

    private Exchange exchange(ResultSet row) throws SQLException {
        return new Exchange(
                row.getObject("at", OffsetDateTime.class)
                        .atZoneSameInstant(clock.getZone())
                        .toLocalDateTime(),
                row.getString("region"),
                row.getBoolean("ours"),
                row.getString("who"),
                row.getString("purpose"),
                row.getInt("hashes"),
                outcome(row));
    }

    private static @Nullable Outcome outcome(ResultSet row) throws SQLException {
        String answer = row.getString("answer");
        return answer == null ? null : new Outcome(Kind.valueOf(answer), row.getInt("hits"));
    }

    /** How often was asked and how often something was known, from here and from there. */
    record Sum(String region, int asked, int hits, int askedHere, int hitsHere) {}
}
