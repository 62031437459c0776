package nl.baken.reviews;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nl.baken.deadlines.WorkingDays;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens the reviews of a quarter, one for each organisation at which anybody holds a post; never twice. */
@Component
class Opening {

    /** The BIO2 says how often (5.18.02, 8.02.01) and not how soon; this is ours: three weeks, far within the quarter. */
    static final int ANSWER_WITHIN = 15;

    private final JdbcClient jdbc;
    private final WorkingDays workingDays;
    private final Clock clock;

    Opening(@Qualifier("door") DataSource door, WorkingDays workingDays, Clock clock) {
        this.jdbc = JdbcClient.create(door);
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** Opens what is not open yet of the quarter of today, and tells which. What administrators may others review. */
    List<ReviewId> open() {
        LocalDate today = LocalDate.now(clock);
        return jdbc.sql("""
                        with wanted as materialized (
                            select * from access.rights()
                        ), opened as (
                            insert into reviews.review (id, organisation, quarter, opened_on, due)
                            select gen_random_uuid(), w.organisation, :quarter, :today, :due
                            from (select distinct organisation from wanted) w
                            on conflict (organisation, quarter) do nothing
                            returning id, organisation
                        ), written as (
                            insert into reviews.line (id, review, holding, post, person, since, last_day, by_rule, active,
                                signed_in_on, factor, deputises, trusted, reviewer)
                            select gen_random_uuid(), o.id, w.holding, w.post, w.person, w.since, w.last_day, w.by_rule, w.active,
                                w.signed_in_on, w.factor, w.deputises, w.trusted,
                                case when w.administers then 'AUDITOR' else 'ADMINISTRATOR' end
                            from opened o
                            join wanted w on w.organisation = o.organisation
                        )
                        select id from opened
                        """)
                .param("quarter", Quarter.of(today).first())
                .param("today", today)
                .param("due", workingDays.after(today, ANSWER_WITHIN))
                .query((row, number) -> new ReviewId(row.getObject("id", UUID.class)))
                .list();
    }
}
