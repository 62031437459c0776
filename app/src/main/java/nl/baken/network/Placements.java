package nl.baken.network;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.access.Callers;
import nl.baken.access.PersonId;
import nl.baken.network.Course.Held;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The placements of the database, each given only to who may know where somebody stays. */
@Repository
@Transactional
class Placements {

    private final JdbcClient jdbc;
    private final Access access;
    private final Clock clock;

    Placements(JdbcClient jdbc, Access access, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The placement as it was written down, which may have been held until a moment that has come. */
    Placement read(PlacementId id) {
        Placement found = find(id);
        access.require(Action.SEE_SHELTER, found.asked().client());
        return found;
    }

    /** The placement, for a caller who may change it; a hold that is over is ended here first. */
    Placement kept(PlacementId id) {
        Placement found = find(id);
        access.require(Action.KEEP_SHELTER, found.asked().client());
        if (found.course() instanceof Held held && held.isOver(clock.instant())) {
            save(found.expire());
            write(found.id(), Step.EXPIRE, held.until(), "");
            return find(id);
        }
        return found;
    }

    /** Those asked for one person, the last one first. */
    List<Placement> of(ClientId client) {
        access.require(Action.SEE_SHELTER, client);
        return jdbc.sql("select * from network.placement where record = ? order by asked_on desc, number")
                .param(client.value())
                .query((row, number) -> PlacementRow.of(row))
                .list();
    }

    /** Those that are not over, and that the caller may know of; who waited longest first. */
    List<Placement> open() {
        return jdbc.sql("select * from network.placement where closed_on is null order by asked_on, number")
                .query((row, number) -> PlacementRow.of(row))
                .list();
    }

    /** Where somebody stays now. */
    Optional<Placement> staying(ClientId client) {
        return of(client).stream()
                .filter(known -> known.state() == State.PLACED)
                .findFirst();
    }

    void add(Placement asked) {
        access.require(Action.KEEP_SHELTER, asked.asked().client());
        int added = jdbc.sql("""
                        insert into network.placement (id, number, record, kind, children, parts, urgency, asked_on, asked_by, state, look_on)
                        values (:id, :number, :record, :kind, :children, :parts, :urgency, :askedOn, :askedBy, :state, :lookOn)
                        on conflict do nothing
                        """).params(PlacementRow.columns(asked)).update();
        if (added == 0) {
            throw new Refused("network.refused.waits");
        }
        write(asked.id(), Step.ASK, clock.instant(), "");
    }

    void save(Placement changed, Step step, String detail) {
        save(changed);
        write(changed.id(), step, clock.instant(), detail);
    }

    /** Who has it today: whoever asked, when they attend to the post that holds the record, else whoever does. */
    PersonId owner(Placement placement) {
        return jdbc.sql("""
                        select a.person from access.tie t join access.attendance a on a.post = t.post
                        where t.record = :record and t.kind = 'HOLDER'
                        order by a.person = :asker and a.rank = 1 desc, a.rank, a.person limit 1
                        """)
                .param("record", placement.asked().client().value())
                .param("asker", placement.asked().by().value())
                .query(UUID.class)
                .optional()
                .map(PersonId::new)
                .orElse(placement.asked().by());
    }

    /** What happened, in order. */
    List<Taken> steps(PlacementId id) {
        return jdbc.sql("select step, at, by, detail from network.step where placement = ? order by id")
                .param(id.value())
                .query((row, number) -> new Taken(
                        Step.valueOf(row.getString("step")),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("by", UUID.class)).map(PersonId::new),
                        row.getString("detail")))
                .list();
    }

    /** How many others wait too; fewer than five are not told from none. */
    Others others() {
        return jdbc.sql("select number, longest from network.others_waiting()")
                .query((row, number) -> new Others(row.getInt("number"), row.getInt("longest")))
                .single();
    }

    private void save(Placement changed) {
        int saved = jdbc.sql("""
                        update network.placement
                        set version = version + 1, state = :state, look_on = :lookOn, place = :place, held_until = :heldUntil,
                            placed_on = :placedOn, end_on = :endOn, cost = :cost, closed_on = :closedOn, reason = :reason
                        where id = :id and version = :version
                        """).params(PlacementRow.columns(changed)).update();
        if (saved == 0) {
            throw new Refused("network.refused.changed");
        }
    }

    private void write(PlacementId id, Step step, Instant at, String detail) {
        UUID by = step == Step.EXPIRE ? null : Callers.current().person().value();
        jdbc.sql("insert into network.step (placement, step, at, by, detail) values (?, ?, ?, ?, ?)")
                .params(
                        id.value(),
                        step.name(),
                        at.atOffset(ZoneOffset.UTC),
                        new SqlParameterValue(Types.OTHER, by),
                        detail)
                .update();
    }

    private Placement find(PlacementId id) {
        return jdbc.sql("select * from network.placement where id = ?")
                .param(id.value())
                .query((row, number) -> PlacementRow.of(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** A step that was taken; by nobody when a moment came. */
    record Taken(Step step, Instant at, Optional<PersonId> by, String detail) {}

    /** How many others wait, and for how many days the first of them; zero when they are too few to tell. */
    record Others(int number, int longest) {}
}
