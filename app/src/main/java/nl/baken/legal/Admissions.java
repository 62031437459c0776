package nl.baken.legal;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.baken.access.Callers;
import nl.baken.access.OrganisationId;
import nl.baken.legal.Criterion.Answer;
import nl.baken.legal.Criterion.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The checklist of each party: which criteria of the regime it meets. */
@Component
class Admissions {

    private final JdbcClient jdbc;
    private final Clock clock;

    Admissions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The criteria for a party of a covenant, in order. */
    List<Criterion> of(Covenant covenant, OrganisationId organisation) {
        return jdbc.sql("""
                        select c.criterion, c.question, c.source, c.reasoned, c.skippable, a.outcome, coalesce(a.reason, '') as reason
                        from legal.criterion c
                        left join legal.admission a
                            on a.criterion = c.criterion and a.covenant = :covenant and a.organisation = :organisation
                        where c.regime = :regime and c.valid_from <= :today
                          and (c.valid_until is null or c.valid_until > :today)
                        order by c.position
                        """)
                .param("covenant", covenant.id().value())
                .param("organisation", organisation.value())
                .param("regime", covenant.scope().regime())
                .param("today", LocalDate.now(clock))
                .query((row, number) -> new Criterion(
                        row.getString("criterion"),
                        row.getString("question"),
                        row.getString("source"),
                        new Kind(row.getBoolean("reasoned"), row.getBoolean("skippable")),
                        outcome(row.getString("outcome")),
                        row.getString("reason")))
                .list();
    }

    /** Keeps what came of the criteria that the covenant has, or refuses all. */
    void keep(Covenant covenant, OrganisationId organisation, Map<String, Answer> answers) {
        List<Criterion> answered = of(covenant, organisation).stream()
                .filter(criterion -> answers.containsKey(criterion.code()))
                .toList();
        answered.forEach(criterion -> criterion.requireTaken(requireNonNull(answers.get(criterion.code()))));
        answered.forEach(criterion ->
                keep(covenant.id(), organisation, criterion.code(), requireNonNull(answers.get(criterion.code()))));
    }

    private void keep(CovenantId covenant, OrganisationId organisation, String criterion, Answer answer) {
        jdbc.sql("""
                        insert into legal.admission (covenant, organisation, criterion, outcome, reason, judged_by, judged_on)
                        values (:covenant, :organisation, :criterion, :outcome, :reason, :by, :on)
                        on conflict (covenant, organisation, criterion) do update
                        set outcome = excluded.outcome, reason = excluded.reason, judged_by = excluded.judged_by, judged_on = excluded.judged_on
                        """)
                .param("covenant", covenant.value())
                .param("organisation", organisation.value())
                .param("criterion", criterion)
                .param("outcome", answer.outcome().name())
                .param("reason", answer.reason().strip())
                .param("by", Callers.current().person().value())
                .param("on", LocalDate.now(clock))
                .update();
    }

    private static @Nullable Outcome outcome(@Nullable String name) {
        return name == null ? null : Outcome.valueOf(name);
    }
}
