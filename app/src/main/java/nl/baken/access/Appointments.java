package nl.baken.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.baken.access.Appointment.Answer;
import nl.baken.access.Appointment.Asked;
import nl.baken.access.Appointment.Office;
import nl.baken.access.Appointment.Outcome;
import nl.baken.access.Appointment.Whom;
import nl.baken.deadlines.WorkingDays;
import nl.baken.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The appointments of the database, which gives a post when one is confirmed and lets nobody confirm their own. */
@Repository("appointments")
@Transactional
class Appointments {

    private static final int LOOK_WITHIN = 3;
    private static final int PAGE = 100;
    private static final String SELECT = """
            select a.*, s.organisation, s.role, o.name as at, coalesce(p.name, r.claim || ' = ' || r.value) as whom,
                   b.name as proposer, d.name as decider
            from access.appointment a
            join access.post s on s.id = a.post
            join access.organisation o on o.id = s.organisation
            join access.person b on b.id = a.proposed_by
            left join access.person p on p.id = a.person
            left join access.claim_rule r on r.id = a.rule
            left join access.person d on d.id = a.decided_by
            """;

    private final JdbcClient jdbc;
    private final WorkingDays workingDays;
    private final Clock clock;

    Appointments(JdbcClient jdbc, WorkingDays workingDays, Clock clock) {
        this.jdbc = jdbc;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** What waits for a second person first, then the latest. */
    List<Appointment> all() {
        return jdbc.sql(SELECT + " order by a.outcome is not null, a.proposed_at desc, a.id limit ?")
                .param(PAGE)
                .query((row, number) -> appointment(row))
                .list();
    }

    /** What waits for a second person about one colleague, the oldest first. */
    public List<Appointment> waiting(PersonId person) {
        return jdbc.sql(SELECT + " where a.person = ? and a.outcome is null order by a.proposed_at, a.id")
                .param(person.value())
                .query((row, number) -> appointment(row))
                .list();
    }

    Appointment find(AppointmentId id) {
        return jdbc.sql(SELECT + " where a.id = ?")
                .param(id.value())
                .query((row, number) -> appointment(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Asks for a post for somebody; false when that waits already. Where nobody can confirm it, it is given at once. */
    boolean add(AppointmentId id, PersonId person, PostId post, LocalDate from, @Nullable LocalDate last) {
        return add(jdbc.sql("""
                        insert into access.appointment
                            (id, person, post, valid_from, valid_until, at_once, due, proposed_by, proposed_at)
                        values (:id, :person, :post, :from, :last, not access.has_second(:by, :person), :due, :by, :at)
                        on conflict do nothing
                        """)
                .param("id", id.value())
                .param("person", person.value())
                .param("post", post.value())
                .param("from", from)
                .param("last", last, Types.DATE));
    }

    /** Asks for a rule that gives a post. */
    void add(AppointmentId id, ClaimRuleId rule, PostId post) {
        add(jdbc.sql("""
                        insert into access.appointment
                            (id, rule, post, valid_from, at_once, due, proposed_by, proposed_at)
                        values (:id, :rule, :post, :from, false, :due, :by, :at)
                        """)
                .param("id", id.value())
                .param("rule", rule.value())
                .param("post", post.value())
                .param("from", LocalDate.now(clock)));
    }

    private boolean add(JdbcClient.StatementSpec statement) {
        return statement
                        .param("due", due())
                        .param("by", Callers.current().person().value())
                        .param("at", OffsetDateTime.now(clock))
                        .update()
                > 0;
    }

    /** Writes down what became of one; false when somebody was first, or when it is not for the caller. */
    boolean decide(AppointmentId id, Outcome outcome) {
        return jdbc.sql("""
                        update access.appointment set outcome = ?, decided_by = ?, decided_at = ?, due = ?
                        where id = ? and outcome is null
                        """)
                        .params(
                                outcome.name(),
                                Callers.current().person().value(),
                                OffsetDateTime.now(clock),
                                due(),
                                id.value())
                        .update()
                > 0;
    }

    /** Whether a post of the caller is told of it and did not say to have seen it. */
    boolean isToBeSeen(AppointmentId id) {
        return jdbc.sql("select exists (select from access.duties where record = ? and kind = 'APPOINTMENT_TOLD')")
                .param(id.value())
                .query(Boolean.class)
                .single();
    }

    /** Says for each post of the caller that is told of it that it was seen. */
    void see(AppointmentId id) {
        jdbc.sql("""
                        insert into access.appointment_seen (appointment, post, seen_by, seen_on)
                        select record, post, ?, ? from access.duties where record = ? and kind = 'APPOINTMENT_TOLD'
                        """)
                .params(Callers.current().person().value(), LocalDate.now(clock), id.value())
                .update();
    }

    private LocalDate due() {
        return workingDays.after(LocalDate.now(clock), LOOK_WITHIN);
    }

    private Appointment appointment(ResultSet row) throws SQLException {
        UUID person = row.getObject("person", UUID.class);
        return new Appointment(
                new AppointmentId(row.getObject("id", UUID.class)),
                new Whom(person == null ? null : new PersonId(person), row.getString("whom")),
                office(row),
                new Asked(
                        new PersonId(row.getObject("proposed_by", UUID.class)),
                        row.getString("proposer"),
                        local(row, "proposed_at"),
                        row.getBoolean("at_once")),
                row.getObject("due", LocalDate.class),
                answer(row));
    }

    private static Office office(ResultSet row) throws SQLException {
        return new Office(
                new Post(
                        new PostId(row.getObject("post", UUID.class)),
                        new OrganisationId(row.getObject("organisation", UUID.class)),
                        Role.valueOf(row.getString("role"))),
                row.getString("at"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class));
    }

    private Optional<Answer> answer(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return outcome == null
                ? Optional.empty()
                : Optional.of(new Answer(Outcome.valueOf(outcome), row.getString("decider"), local(row, "decided_at")));
    }

    private LocalDateTime local(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class)
                .atZoneSameInstant(clock.getZone())
                .toLocalDateTime();
    }
}
