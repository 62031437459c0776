package nl.baken.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.baken.access.Callers;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The duties of the caller's posts; row-level security in the views leaves out everybody else's. */
@Repository
@Transactional(readOnly = true)
class Duties {

    static final int PAGE = 25;

    private static final int SOON = 7;

    private static final RowMapper<Counts> COUNTS = DataClassRowMapper.newInstance(Counts.class);
    private static final RowMapper<Duty> DUTY = DataClassRowMapper.newInstance(Duty.class);

    // Being a reader of a record gives no duty: only the caller's own posts count here.
    // The municipality of a dossier is looked up for what is shown, not for all that is counted.
    private static final String OURS = """
            with duty as (
                select kind, record, number, post, owner, due, href, municipality from signals.duties
                union all
                select kind, record, number, post, owner, due, href, municipality from handovers.duties
                union all
                select kind, record, number, post, owner, due, href, municipality from legal.duties
                union all
                select kind, record, number, post, owner, due, href, municipality from logbook.duties
                union all
                select kind, record, number, post, owner, due, href, municipality from emergencies.duties
                union all
                select kind, record, number, post, owner, due, href, municipality from reviews.duties
                union all
                select kind, record, number, post, owner, due, href, municipality from access.duties
                union all
                select kind, record, number, post, owner, due, href, municipality from breaches.duties
                union all
                select kind, record, number, post, owner, due, href, municipality from rights.duties
                union all
                select kind, record, number, post, owner, due, href, municipality from neighbours.duties
                union all
                select kind, record, number, post, owner, due, href, municipality from linking.duties
                union all
                select kind, record, number, post, owner, due, href, municipality from network.duties
                union all
                select kind, record, number, post, owner, due, href, null from trajectories.duties
                union all
                select kind, record, number, post, owner, due, href, municipality from conferences.duties
                union all
                select kind, record, number, post, owner, due, href, null from dossiers.duties
            ), ours as materialized (
                select *, kind in ('SIGNAL_NEW', 'ANSWER') as unclaimed
                from duty
                where post = any (:posts)
            ), counted as (
                select count(*) filter (where owner = :me) as mine,
                       count(*) filter (where due < :today) as overdue,
                       count(*) filter (where due between :today and :soon) as due_soon,
                       count(*) filter (where unclaimed) as unclaimed,
                       count(*) as posts,
                       count(*) filter (where owner = :me and due < :today) as mine_overdue
                from ours
            )
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Duties(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A page of a shelf, the most urgent first, with the counts of all shelves. */
    Board on(Shelf shelf, int page) {
        return ours(OURS + """
                        , shown as (
                            select * from ours where %s order by due, number limit %d offset %d
                        )
                        select c.*, s.kind, s.number, s.href, s.due,
                               coalesce(s.municipality,
                                   (select d.municipality from dossiers.duties d where d.record = s.record limit 1), '') as municipality,
                               (select p.name from access.person p where p.id = s.owner) as owner
                        from counted c
                        left join shown s on true
                        order by s.due, s.number
                        """.formatted(shelf.condition(), PAGE, PAGE * page)).query(Duties::board);
    }

    Counts counts() {
        return ours(OURS + "select * from counted").query(COUNTS).single();
    }

    private static Board board(ResultSet rows) throws SQLException {
        List<Duty> duties = new ArrayList<>();
        rows.next();
        Counts counts = COUNTS.mapRow(rows, 0);
        do {
            if (rows.getString("kind") != null) {
                duties.add(DUTY.mapRow(rows, duties.size()));
            }
        } while (rows.next());
        return new Board(duties, counts);
    }

    private JdbcClient.StatementSpec ours(String sql) {
        UUID[] posts = Callers.current().posts().stream()
                .map(post -> post.id().value())
                .toArray(UUID[]::new);
        LocalDate today = LocalDate.now(clock);
        return jdbc.sql(sql)
                .param("posts", posts)
                .param("me", Callers.current().person().value())
                .param("today", today)
                .param("soon", today.plusDays(SOON));
    }

    /** A page of duties, and how many there are. */
    record Board(List<Duty> duties, Counts counts) {}
}
