package nl.baken.conferences;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.access.Callers;
import nl.baken.access.PostId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The conferences that the caller chairs or is asked to: numbers, places and dates, nothing about anybody. */
@Component
@Transactional(readOnly = true)
class Listing {

    private static final int PAGE = 100;
    private static final String OPEN = "state in ('PLANNED', 'INVITED', 'UNDERWAY', 'HELD')";

    private final JdbcClient jdbc;
    private final Access access;
    private final Periods periods;

    Listing(JdbcClient jdbc, Access access, Periods periods) {
        this.jdbc = jdbc;
        this.access = access;
        this.periods = periods;
    }

    /** What is still to come or to be done, or what is over when that is asked. */
    Page of(String show) {
        boolean done = show.equals("done");
        List<Row> rows = jdbc.sql("select * from conferences.conference where "
                        + (done ? "not " : "") + "(" + OPEN + ") order by day " + (done ? "desc" : "asc")
                        + ", starts, number limit " + PAGE)
                .query((row, number) -> row(row))
                .list();
        return new Page(done, access.may(Action.PLAN_CONFERENCE), rows);
    }

    private Row row(ResultSet row) throws SQLException {
        LocalDate due = row.getObject("due_on", LocalDate.class);
        State state = State.valueOf(row.getString("state"));
        boolean chairs = Callers.current().holds(new PostId(row.getObject("chair_post", UUID.class)));
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("kind"),
                new When(row.getObject("day", LocalDate.class), row.getObject("starts", LocalTime.class)),
                state,
                chairs,
                chairs && state.isOpen() && due.isBefore(periods.today()));
    }

    /** A page of conferences. */
    record Page(boolean done, boolean plans, List<Row> rows) {

        Page {
            rows = List.copyOf(rows);
        }

        public List<Tab> tabs() {
            return List.of(
                    new Tab("/conferences", "conferences.tab.open", !done, null),
                    new Tab("/conferences?show=done", "conferences.tab.done", done, null));
        }
    }

    /** A way to the other list. */
    record Tab(
            String href,
            String labelKey,
            boolean current,
            @Nullable Integer count) {}

    /** A conference in a list. */
    record Row(UUID id, String number, String kind, When when, State state, boolean chairs, boolean overdue) {}

    /** When it begins. */
    record When(LocalDate day, LocalTime starts) {}
}
