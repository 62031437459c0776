package nl.baken.trajectories;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.baken.access.PersonId;
import nl.baken.dossiers.DossierId;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import nl.baken.vault.SealedText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The steps of the database. */
@Repository
class Steps {

    private final JdbcClient jdbc;
    private final Sealing sealing;

    Steps(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    void add(Step step, String what) {
        Map<String, @Nullable Object> columns = columns(step);
        columns.put(
                "what", sealing.seal(step.dossier(), Cell.STEP_WHAT, step.id().value(), what));
        jdbc.sql("""
                        insert into trajectories.step (id, dossier, version, lane, domain, party, meets, state, owner, planned_on, due, what)
                        values (:id, :dossier, :version, :lane, :domain, :party, :meets, :state, :owner, :plannedOn, :due, :what)
                        """).params(columns).update();
    }

    void save(Step step) {
        int saved = jdbc.sql("""
                        update trajectories.step
                        set version = version + 1, state = :state, owner = :owner, due = :due, awaits = :awaits,
                            awaits_party = :awaitsParty, ended_on = :endedOn
                        where dossier = :dossier and id = :id and version = :version
                        """).params(columns(step)).update();
        if (saved == 0) {
            throw new Refused("trajectories.refused.changed");
        }
    }

    /** Writes down what came of a step; what was written before is replaced. */
    void tell(Step step, String outcome) {
        jdbc.sql("update trajectories.step set outcome = ? where dossier = ? and id = ?")
                .params(
                        sealing.seal(
                                step.dossier(), Cell.STEP_OUTCOME, step.id().value(), outcome),
                        step.dossier().value(),
                        step.id().value())
                .update();
    }

    StepSheet find(DossierId dossier, StepId id) {
        return jdbc.sql("select * from trajectories.step where dossier = ? and id = ?")
                .params(dossier.value(), id.value())
                .query((row, number) -> sheet(dossier, row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    List<StepSheet> of(DossierId dossier) {
        return jdbc.sql("select * from trajectories.step where dossier = ? order by planned_on, due, id")
                .param(dossier.value())
                .query((row, number) -> sheet(dossier, row))
                .list();
    }

    /** Whether the one would wait for itself, over however many others, if it waited for the other. */
    boolean wouldCircle(Step step, StepId other) {
        return jdbc.sql("""
                        with recursive chain as (
                            select s.id, s.awaits from trajectories.step s where s.dossier = :dossier and s.id = :other
                            union
                            select s.id, s.awaits from chain c join trajectories.step s on s.id = c.awaits
                        )
                        select exists (select from chain where id = :id or awaits = :id)
                        """)
                .param("dossier", step.dossier().value())
                .param("other", other.value())
                .param("id", step.id().value())
                .query(Boolean.class)
                .single();
    }

    private static Map<String, @Nullable Object> columns(Step step) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("id", step.id().value());
        columns.put("dossier", step.dossier().value());
        columns.put("version", step.version());
        columns.put("lane", step.task().track().lane().name());
        columns.put("domain", step.task().track().domain());
        columns.put("party", step.task().party());
        columns.put("meets", step.task().contact().map(Side::name).orElse(null));
        columns.put("plannedOn", step.task().plannedOn());
        columns.put("state", step.course().state().name());
        columns.put("owner", step.course().owner().value());
        columns.put("due", step.course().due());
        columns.put(
                "awaits",
                step.course().awaited() instanceof Awaited.Other other
                        ? other.step().value()
                        : null);
        columns.put("awaitsParty", step.course().awaited() instanceof Awaited.Partner partner ? partner.party() : null);
        columns.put("endedOn", step.course().endedOn());
        return columns;
    }

    private static StepSheet sheet(DossierId dossier, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String meets = row.getString("meets");
        Task task = new Task(
                new Track(Lane.valueOf(row.getString("lane")), row.getString("domain")),
                row.getString("party"),
                meets == null ? null : Side.valueOf(meets),
                row.getObject("planned_on", LocalDate.class));
        Step step = new Step(new StepId(id), dossier, row.getInt("version"), task, course(row));
        SealedText what = Sealing.sealed(row, dossier, Cell.STEP_WHAT, id).orElseThrow();
        return new StepSheet(step, what, Sealing.sealed(row, dossier, Cell.STEP_OUTCOME, id));
    }

    private static Course course(ResultSet row) throws SQLException {
        return new Course(
                StepState.valueOf(row.getString("state")),
                new PersonId(row.getObject("owner", UUID.class)),
                row.getObject("due", LocalDate.class),
                awaited(row),
                row.getObject("ended_on", LocalDate.class));
    }

    private static @Nullable Awaited awaited(ResultSet row) throws SQLException {
        UUID other = row.getObject("awaits", UUID.class);
        String party = row.getString("awaits_party");
        if (other != null) {
            return new Awaited.Other(new StepId(other));
        }
        return party == null ? null : new Awaited.Partner(party);
    }

    /** A step with its texts, sealed. */
    record StepSheet(Step step, SealedText what, Optional<SealedText> outcome) {
        StepSheet {
            requireNonNull(step, "step is null");
        }
    }
}
