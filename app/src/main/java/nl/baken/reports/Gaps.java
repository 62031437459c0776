package nl.baken.reports;

import java.time.Year;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.baken.access.Access;
import nl.baken.access.Action;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What help was asked in a year and was not there, every number as the caller's role may see it. */
@Service
@Transactional(readOnly = true)
class Gaps {

    private final JdbcClient jdbc;
    private final Access access;

    Gaps(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /** Each need of the year, what was missing most on top. */
    List<Gap> of(Year year) {
        boolean seesSmall = access.may(Action.SEE_SMALL_CELLS);
        Map<String, List<Counted>> byNeed = counted(year).stream()
                .collect(Collectors.groupingBy(
                        row -> row.need() + " " + row.kind(), LinkedHashMap::new, Collectors.toList()));
        return byNeed.values().stream().map(rows -> gap(rows, seesSmall)).toList();
    }

    private List<Counted> counted(Year year) {
        return jdbc.sql("""
                        select need, place_kind as kind, client_group as "group", coalesce(reason, '') as reason, count(*)::int as number,
                               (count(*) filter (where seen))::int as seen, sum(waited)::int as waited,
                               sum(count(*) filter (where not met)) over (partition by need, place_kind) as missing
                        from network.facts
                        where noted_on between :from and :until
                        group by need, place_kind, client_group, reason
                        order by missing desc, need, place_kind, number desc, reason, client_group
                        """)
                .param("from", year.atDay(1))
                .param("until", year.atMonth(12).atEndOfMonth())
                .query(DataClassRowMapper.newInstance(Counted.class))
                .list();
    }

    // Where a number of a line is hidden the sum of the lines is too: taking the others off would tell it.
    private static Gap gap(List<Counted> rows, boolean seesSmall) {
        List<Line> lines = rows.stream()
                .filter(row -> !row.reason().isEmpty())
                .map(row -> new Line(row.reason(), row.group(), cell(row.count(), seesSmall)))
                .toList();
        boolean hides = lines.stream().anyMatch(line -> line.cell().hidden());
        Count missing = rows.stream()
                .filter(row -> !row.reason().isEmpty())
                .map(Counted::count)
                .reduce(new Count(0, 0), Count::plus);
        Count asked = rows.stream().map(Counted::count).reduce(new Count(0, 0), Count::plus);
        Cell all = cell(asked, seesSmall);
        Cell sum = cell(missing, seesSmall);
        int waited = rows.stream().mapToInt(Counted::waited).sum();
        return new Gap(
                rows.getFirst().need(),
                rows.getFirst().kind(),
                all,
                new Cell(sum.count(), sum.hidden() || hides),
                all.hidden() ? "" : Integer.toString(Math.round((float) waited / asked.all())),
                lines);
    }

    private static Cell cell(Count count, boolean seesSmall) {
        return Cell.of(count.all(), seesSmall && count.isSeen());
    }

    /** How often something was asked, for whom, and why it was not there; without a reason it was. */
    record Counted(String need, String kind, String group, String reason, int number, int seen, int waited) {

        Count count() {
            return new Count(number, seen);
        }
    }

    /** A need: how often it was asked, how often it was not there, how many days people waited, and why. */
    record Gap(String need, String kind, Cell asked, Cell missing, String waited, List<Line> lines) {

        Gap {
            lines = List.copyOf(lines);
        }
    }

    /** Why it was not there, for whom. */
    record Line(String reason, String group, Cell cell) {}
}
