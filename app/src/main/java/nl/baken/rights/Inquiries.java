package nl.baken.rights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.baken.access.Callers;
import nl.baken.access.PostId;
import nl.baken.legal.Releases;
import nl.baken.rights.Right.Work;
import nl.baken.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Before which desks a request was put, and what each answered. */
@Repository
class Inquiries {

    private final JdbcClient jdbc;
    private final Releases releases;

    Inquiries(JdbcClient jdbc, Releases releases) {
        this.jdbc = jdbc;
        this.releases = releases;
    }

    void put(RequestId request, PostId post, LocalDate due) {
        jdbc.sql("insert into rights.inquiry (id, request, post, due_on) values (?, ?, ?, ?)")
                .params(UUID.randomUUID(), request.value(), post.value(), due)
                .update();
    }

    /** Those that the caller may see: the holder of a request all of them, a desk its own. */
    List<Inquiry> of(RequestId request) {
        return jdbc.sql("select * from rights.inquiry where request = ? order by due_on, id")
                .param(request.value())
                .query((row, number) -> inquiry(row))
                .list();
    }

    /** What was put before a desk of the caller's. */
    Optional<Inquiry> own(RequestId request) {
        return of(request).stream()
                .filter(inquiry -> Callers.current().holds(inquiry.post()))
                .findFirst();
    }

    void answer(Inquiry inquiry, Found found, int given, int withheld, LocalDate today) {
        int answered = jdbc.sql("""
                        update rights.inquiry
                        set outcome = ?, given = ?, withheld = ?, answered_by = ?, answered_on = ?
                        where id = ? and outcome is null
                        """)
                .params(
                        found.name(),
                        given,
                        withheld,
                        Callers.current().person().value(),
                        today,
                        inquiry.id())
                .update();
        if (answered == 0) {
            throw new Refused("rights.refused.answered");
        }
    }

    /** The numbers of records in the answers that the caller may see which became part of other ones. */
    List<String> parts(RequestId request) {
        return jdbc.sql("select rights.parts(?)")
                .param(request.value())
                .query(String.class)
                .list();
    }

    /** Refuses to destroy a part: it goes with the record that it became part of, which somebody has to propose. */
    void requireWholes(Request request) {
        if (!request.works().contains(Work.ERASE)) {
            return;
        }
        releases.takeTurn();
        List<String> parts = parts(request.id());
        if (!parts.isEmpty()) {
            throw new Refused("rights.refused.part", String.join(", ", parts));
        }
    }

    /** How many desks still search and how many tasks are still open, whosever they are. */
    int waiting(RequestId request) {
        return jdbc.sql("select rights.waiting(?)")
                .param(request.value())
                .query(Integer.class)
                .single();
    }

    private static Inquiry inquiry(ResultSet row) throws SQLException {
        return new Inquiry(
                row.getObject("id", UUID.class),
                new RequestId(row.getObject("request", UUID.class)),
                new PostId(row.getObject("post", UUID.class)),
                row.getObject("due_on", LocalDate.class),
                Optional.ofNullable(row.getString("outcome")).map(Found::valueOf),
                row.getInt("given"),
                row.getInt("withheld"));
    }

    /** A request before a desk. */
    record Inquiry(
            UUID id, RequestId request, PostId post, LocalDate due, Optional<Found> outcome, int given, int withheld) {

        public boolean isProposal() {
            return outcome.filter(Found.PROPOSED::equals).isPresent();
        }
    }

    /** What a desk found. */
    enum Found {
        NOTHING,
        PROPOSED
    }
}
