package nl.baken.worklist;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.baken.access.Callers;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The duties of the caller's posts; row-level security in the views leaves out everybody else's. */
@Repository
@Transactional(readOnly = true)
class Duties {

    static final int PAGE = 25;

    // Being a reader of a record gives no duty: only the caller's own posts count here.
    private static final String OURS = """
            with duty as (
                select kind, number, post, owner, due, href, municipality from signals.duties
                union all
                select kind, number, post, owner, due, href, municipality from handovers.duties
                union all
                select kind, number, post, owner, due, href, municipality from dossiers.duties
            ), ours as (
                select *, kind in ('SIGNAL_NEW', 'ANSWER') as unclaimed
                from duty
                where post = any (:posts)
            )
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Duties(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A page of a shelf, the most urgent first. */
    List<Duty> on(Shelf shelf, int page) {
        return ours(OURS + """
                        select kind, number, href, due, coalesce(municipality, '') as municipality,
                               (select p.name from access.person p where p.id = owner) as owner
                        from ours where %s
                        order by due, number
                        limit %d offset %d
                        """.formatted(shelf.condition(), PAGE, PAGE * page))
                .query(DataClassRowMapper.newInstance(Duty.class))
                .list();
    }

    Counts counts() {
        return ours(OURS + """
                        select count(*) filter (where owner = :me) as mine,
                               count(*) filter (where due < :today) as overdue,
                               count(*) filter (where unclaimed) as unclaimed,
                               count(*) as posts,
                               count(*) filter (where owner = :me and due < :today) as mine_overdue
                        from ours
                        """)
                .query(DataClassRowMapper.newInstance(Counts.class))
                .single();
    }

    private JdbcClient.StatementSpec ours(String sql) {
        UUID[] posts = Callers.current().posts().stream()
                .map(post -> post.id().value())
                .toArray(UUID[]::new);
        return jdbc.sql(sql)
                .param("posts", posts)
                .param("me", Callers.current().person().value())
                .param("today", LocalDate.now(clock));
    }
}
