package nl.baken.handovers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.baken.access.Callers;
import nl.baken.access.PostId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    HandoverList list(Box box, Filter filter, int page) {
        Map<Filter, Integer> counts =
                Map.of(Filter.OPEN, count(box, Filter.OPEN), Filter.OVERDUE, count(box, Filter.OVERDUE));
        return new HandoverList(box, filter, page, rows(box, filter, page), counts);
    }

    // One row more than fits tells that there is a next page.
    private List<Row> rows(Box box, Filter filter, int page) {
        LocalDate today = periods.today();
        return jdbc.sql("select id, number, purpose, state, case when " + box.open() + " then due_on end as due, "
                        + box.other()
                        + " as other from handovers.handover where " + box.own() + " = any (:own) and "
                        + filter.condition(box) + " order by " + filter.order()
                        + " limit :limit offset :offset")
                .param("own", own())
                .param("today", today)
                .param("limit", PAGE + 1)
                .param("offset", (page - 1) * PAGE)
                .query((row, number) -> Row.of(row, today))
                .list();
    }

    private int count(Box box, Filter filter) {
        return jdbc.sql("select count(*) from handovers.handover where " + box.own() + " = any (:own) and "
                        + filter.condition(box))
                .param("own", own())
                .param("today", periods.today())
                .query(Integer.class)
                .single();
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
