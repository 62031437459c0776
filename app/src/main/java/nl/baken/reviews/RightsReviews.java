package nl.baken.reviews;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.baken.access.Callers;
import nl.baken.access.HoldingId;
import nl.baken.access.PersonId;
import nl.baken.access.Role;
import nl.baken.reviews.RightsLine.Account;
import nl.baken.reviews.RightsLine.Answer;
import nl.baken.reviews.RightsLine.Factor;
import nl.baken.reviews.RightsLine.Now;
import nl.baken.reviews.RightsLine.Right;
import nl.baken.reviews.RightsLine.Whose;
import nl.baken.reviews.RightsReview.Count;
import nl.baken.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The reviews of the database, with what became of each right since. */
@Repository
@Transactional
class RightsReviews {

    private static final int PAGE = 200;

    private static final String REVIEW = """
            select r.id, o.name, r.quarter, r.opened_on, r.due, r.closed_at,
                   (select count(*) from reviews.line l where l.review = r.id) as lines,
                   (select count(*) from reviews.line l where l.review = r.id and l.decision is null) as open
            from reviews.review r
            join access.organisation o on o.id = r.organisation
            """;

    private static final String LINE = """
            select l.*, p.name, s.role, d.name as decider,
                   case when not reviews.is_held(l.holding) then 'ENDED'
                        when h.valid_until is distinct from l.last_day or (h.rule is not null) <> l.by_rule then 'CHANGED'
                        else 'SAME' end as now
            from reviews.line l
            join access.person p on p.id = l.person
            join access.post s on s.id = l.post
            left join access.person d on d.id = l.decided_by
            left join access.holding h on h.id = l.holding
            where l.review = ?
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    RightsReviews(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is open first, what must be done first on top. */
    List<RightsReview> all() {
        return jdbc.sql(REVIEW + " order by r.closed_at is not null, r.due desc, o.name collate \"nl-x-icu\" limit ?")
                .param(PAGE)
                .query((row, number) -> review(row))
                .list();
    }

    RightsReview find(ReviewId id) {
        return jdbc.sql(REVIEW + " where r.id = ?")
                .param(id.value())
                .query((row, number) -> review(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The rights of a review by the name of whose they are. */
    List<RightsLine> lines(ReviewId id) {
        return jdbc.sql(LINE + " order by p.name collate \"nl-x-icu\", p.id, s.role")
                .param(id.value())
                .query((row, number) -> line(row))
                .list();
    }

    RightsLine line(ReviewId review, LineId id) {
        return jdbc.sql(LINE + " and l.id = ?")
                .params(review.value(), id.value())
                .query((row, number) -> line(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Writes an answer down; false when there was one before. */
    boolean answer(LineId id, Decision decision) {
        int answered = jdbc.sql("""
                        update reviews.line set decision = ?, decided_by = ?, decided_at = ?
                        where id = ? and decision is null
                        """)
                .params(decision.name(), Callers.current().person().value(), OffsetDateTime.now(clock), id.value())
                .update();
        return answered > 0;
    }

    private RightsReview review(ResultSet row) throws SQLException {
        return new RightsReview(
                new ReviewId(row.getObject("id", UUID.class)),
                row.getString("name"),
                new Quarter(row.getObject("quarter", LocalDate.class)),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("due", LocalDate.class),
                local(row, "closed_at").orElse(null),
                new Count(row.getInt("lines"), row.getInt("open")));
    }

    private RightsLine line(ResultSet row) throws SQLException {
        return new RightsLine(
                new LineId(row.getObject("id", UUID.class)),
                new Whose(
                        new PersonId(row.getObject("person", UUID.class)),
                        row.getString("name"),
                        row.getBoolean("active")),
                new Right(
                        new HoldingId(row.getObject("holding", UUID.class)),
                        Role.valueOf(row.getString("role")),
                        row.getObject("since", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getBoolean("by_rule")),
                new Account(
                        row.getObject("signed_in_on", LocalDate.class),
                        Factor.valueOf(row.getString("factor")),
                        row.getBoolean("deputises"),
                        row.getBoolean("trusted")),
                Role.valueOf(row.getString("reviewer")),
                Now.valueOf(row.getString("now")),
                answer(row).orElse(null));
    }

    private Optional<Answer> answer(ResultSet row) throws SQLException {
        String decision = row.getString("decision");
        String decider = row.getString("decider");
        return local(row, "decided_at").map(at -> new Answer(Decision.valueOf(decision), decider, at));
    }

    private Optional<LocalDateTime> local(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(moment -> moment.atZoneSameInstant(clock.getZone()).toLocalDateTime());
    }
}
