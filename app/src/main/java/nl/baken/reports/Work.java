package nl.baken.reports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Counts the work in the chain: where signals stand, and which handovers wait too long. */
@Repository
@Transactional(readOnly = true)
class Work {

    private final JdbcClient jdbc;
    private final Clock clock;

    Work(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The signals that came in, by state. */
    Map<String, Integer> signals(Selection selection) {
        return counts(selected("""
                        select state as what, count(*)::int as number
                        from signals.facts
                        where received_on between :from and :until
                          and (:municipality = '' or municipality = :municipality)
                        group by 1
                        order by 2 desc, 1
                        """, selection));
    }

    /** The handovers that still wait for their receiver after the last day, by the month of that day. */
    Map<String, Integer> overdue(Selection selection) {
        return counts(selected("""
                        select to_char(due_on, 'YYYY-MM') as what, count(*)::int as number
                        from handovers.facts
                        where state in ('OFFERED', 'ACCEPTED') and due_on < :today
                          and due_on between :from and :until
                          and (:municipality = '' or municipality = :municipality)
                        group by 1
                        order by 1
                        """, selection).param("today", LocalDate.now(clock)));
    }

    private StatementSpec selected(String sql, Selection selection) {
        return jdbc.sql(sql)
                .param("from", selection.from())
                .param("until", selection.until())
                .param("municipality", selection.municipality());
    }

    private static Map<String, Integer> counts(StatementSpec statement) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        statement.query(row -> {
            counts.put(row.getString("what"), row.getInt("number"));
        });
        return counts;
    }
}
