package nl.baken.handovers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.baken.access.Callers;
import nl.baken.access.PostId;
import nl.baken.signals.SignalId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lists of handovers: numbers, codes and dates, nothing personal. */
@Component
@Transactional(readOnly = true)
class Listing {

    static final int PAGE = 50;

    private final JdbcClient jdbc;
    private final Periods periods;

    Listing(JdbcClient jdbc, Periods periods) {
        this.jdbc = jdbc;
        this.periods = periods;
    }

    HandoverList list(Selection chosen) {
        Map<Filter, Integer> counts =
                Map.of(Filter.OPEN, count(chosen, Filter.OPEN), Filter.OVERDUE, count(chosen, Filter.OVERDUE));
        return new HandoverList(chosen, rows(chosen), counts);
    }

    // One row more than fits tells that there is a next page.
    private List<Row> rows(Selection chosen) {
        Box box = chosen.box();
        return query(
                        chosen,
                        "select id, number, purpose, state, " + box.other() + " as other, case when " + box.open()
                                + " then due_on end as due",
                        " order by " + chosen.filter().order() + " limit :limit offset :offset")
                .param("limit", PAGE + 1)
                .param("offset", (chosen.page() - 1) * PAGE)
                .query((row, number) -> Row.of(row, periods.today()))
                .list();
    }

    private int count(Selection chosen, Filter filter) {
        return query(chosen.with(chosen.box(), filter, 1), "select count(*)", "")
                .query(Integer.class)
                .single();
    }

    private StatementSpec query(Selection chosen, String selected, String order) {
        SignalId signal = chosen.signal();
        return jdbc.sql(selected + " from handovers.handover where " + chosen.condition() + order)
                .param("own", own())
                .param("today", periods.today())
                .param("signal", signal == null ? "" : signal.value());
    }

    private static UUID[] own() {
        return Callers.current().posts().stream().map(post -> post.id().value()).toArray(UUID[]::new);
    }

    /** A handover in a list; the date is there as long as somebody has to do something. */
    record Row(
            UUID id,
            String number,
            String purpose,
            State state,
            PostId other,
            @Nullable LocalDate due,
            boolean overdue) {

        static Row of(ResultSet row, LocalDate today) throws SQLException {
            LocalDate due = row.getObject("due", LocalDate.class);
            return new Row(
                    row.getObject("id", UUID.class),
                    row.getString("number"),
                    row.getString("purpose"),
                    State.valueOf(row.getString("state")),
                    new PostId(row.getObject("other", UUID.class)),
                    due,
                    due != null && due.isBefore(today));
        }
    }
}
