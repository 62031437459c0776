package nl.baken.legal;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.baken.access.PostId;
import nl.baken.legal.Kept.Days;
import nl.baken.legal.Kept.Setting;
import nl.baken.legal.Rule.Side;
import nl.baken.legal.Rule.Start;
import nl.baken.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everything that is kept, as the views of its keepers tell it, with the clocks that the law gives it. */
@Component
@Transactional
class KeptRecords {

    private final JdbcClient jdbc;
    private final List<Keeper> keepers;
    private final String clocked;
    private final String one;

    KeptRecords(JdbcClient jdbc, List<Keeper> keepers) {
        this.jdbc = jdbc;
        this.keepers = List.copyOf(keepers);
        this.clocked = clocked(keeper -> "select * from " + keeper.schema() + ".kept");
        this.one = clocked(keeper -> "select * from legal.kept('" + keeper.schema() + "', :record)");
    }

    private String clocked(Function<Keeper, String> rows) {
        String all = keepers.stream().map(rows).collect(joining(" union all "));
        return """
                select k.kind, k.record, k.number, k.regime, k.class, k.post, k.first_on, k.last_on, k.closed_on,
                       c.article, c.selection, extract(year from c.period)::int as years, extract(month from c.period)::int as months,
                       extract(day from c.period)::int as days, c.side, c.starts, c.started, c.due, c.from_on, c.extended, c.held_until,
                       exists (select from legal.restriction x where x.record in (select legal.whole(k.record)) and x.lifted_on is null) as restricted
                from (%s) k
                cross join lateral legal.clock(k.record, k.regime, k.class, k.first_on, k.last_on, k.closed_on) c
                """.formatted(all);
    }

    /** What must be gone by a day, or may be, the most urgent first. */
    List<Kept> dueBy(LocalDate day, int size) {
        return jdbc.sql(clocked + " where c.due <= :day or c.from_on <= :day order by c.due, k.number limit :size")
                .param("day", day)
                .param("size", size)
                .query(KeptRecords::kept)
                .list();
    }

    /** The clock of one record, for who holds it and for the supervisor of privacy. */
    Optional<Kept> find(UUID record) {
        return jdbc.sql(one).param("record", record).query(KeptRecords::kept).optional();
    }

    Keeper keeper(String kind) {
        return keepers.stream()
                .filter(keeper -> keeper.kind().equals(kind))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(
                row.getObject("record", UUID.class),
                row.getString("kind"),
                row.getString("number"),
                new Setting(row.getString("regime"), row.getString("class")),
                new PostId(row.getObject("post", UUID.class)),
                new Days(
                        row.getObject("first_on", LocalDate.class),
                        row.getObject("last_on", LocalDate.class),
                        row.getObject("closed_on", LocalDate.class)),
                new Countdown(
                        rule(row),
                        row.getObject("started", LocalDate.class),
                        row.getObject("due", LocalDate.class),
                        row.getObject("from_on", LocalDate.class),
                        row.getBoolean("extended"),
                        row.getObject("held_until", LocalDate.class),
                        row.getBoolean("restricted")));
    }

    private static Rule rule(ResultSet row) throws SQLException {
        return new Rule(
                row.getString("article"),
                row.getString("selection"),
                Period.of(row.getInt("years"), row.getInt("months"), row.getInt("days")),
                Side.valueOf(row.getString("side")),
                Start.valueOf(row.getString("starts")));
    }
}
