package nl.baken.conferences;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.access.Callers;
import nl.baken.access.PersonId;
import nl.baken.access.PostId;
import nl.baken.conferences.Conference.Chair;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The conferences of the database, each given only to who chairs it or is asked to it, with its timeline. */
@Repository
class Conferences {

    private final JdbcClient jdbc;
    private final Access access;
    private final Clock clock;

    Conferences(JdbcClient jdbc, Access access, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.clock = clock;
    }

    /** A conference that the caller chairs or is asked to. */
    Conference take(Action action, ConferenceId id) {
        access.require(action, id);
        return jdbc.sql("select * from conferences.conference where id = ?")
                .param(id.value())
                .query(Conferences::conference)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** A conference that a desk of the caller's chairs. */
    Conference held(ConferenceId id) {
        Conference conference = take(Action.HOLD_CONFERENCE, id);
        if (!Callers.current().holds(conference.chair().post())) {
            throw new NotFound();
        }
        return conference;
    }

    /** Keeps a new conference: the desk that chairs answers for it. */
    Conference add(Conference conference) {
        access.hold(conference.id(), conference.chair().post());
        Conference kept = insert(conference);
        note(kept, Step.PLAN);
        return kept;
    }

    /** Keeps what a step made of a conference, unless somebody else was first. */
    void keep(Conference next, Step step) {
        Gathering gathering = next.gathering();
        int saved = jdbc.sql("""
                        update conferences.conference
                        set version = version + 1, kind = ?, day = ?, starts = ?, ends = ?, place = ?, state = ?, due_on = ?
                        where id = ? and version = ?
                        """)
                .params(
                        gathering.kind(),
                        gathering.day(),
                        gathering.starts(),
                        gathering.ends(),
                        gathering.place(),
                        next.state().name(),
                        next.dueOn(),
                        next.id().value(),
                        next.version())
                .update();
        if (saved == 0) {
            throw new Refused("conferences.refused.changed");
        }
        note(next, step);
    }

    /** What happened to a conference, the newest first. */
    List<Line> timeline(ConferenceId id) {
        return jdbc.sql("""
                        select at at time zone ? as at, step, person from conferences.timeline
                        where conference = ? order by id desc
                        """)
                .params(clock.getZone().getId(), id.value())
                .query((row, number) -> new Line(
                        row.getObject("at", LocalDateTime.class),
                        Step.valueOf(row.getString("step")),
                        new PersonId(row.getObject("person", UUID.class))))
                .list();
    }

    // A number is drawn, not counted: when it was taken, another one is drawn.
    private Conference insert(Conference conference) {
        Gathering gathering = conference.gathering();
        int inserted = jdbc.sql("""
                        insert into conferences.conference
                            (id, version, number, kind, day, starts, ends, place, chair_post, chair_person, state, due_on)
                        values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (number) do nothing
                        """)
                .params(
                        conference.id().value(),
                        conference.number(),
                        gathering.kind(),
                        gathering.day(),
                        gathering.starts(),
                        gathering.ends(),
                        gathering.place(),
                        conference.chair().post().value(),
                        conference.chair().person().value(),
                        conference.state().name(),
                        conference.dueOn())
                .update();
        return inserted == 1 ? conference : insert(conference.renumbered());
    }

    private void note(Conference conference, Step step) {
        jdbc.sql("insert into conferences.timeline (conference, at, person, step) values (?, ?, ?, ?)")
                .params(
                        conference.id().value(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        Callers.current().person().value(),
                        step.name())
                .update();
    }

    private static Conference conference(ResultSet row, int number) throws SQLException {
        return new Conference(
                new ConferenceId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                row.getString("number"),
                new Gathering(
                        row.getString("kind"),
                        row.getObject("day", LocalDate.class),
                        row.getObject("starts", LocalTime.class),
                        row.getObject("ends", LocalTime.class),
                        row.getString("place")),
                new Chair(
                        new PostId(row.getObject("chair_post", UUID.class)),
                        new PersonId(row.getObject("chair_person", UUID.class))),
                State.valueOf(row.getString("state")),
                row.getObject("due_on", LocalDate.class));
    }

    /** One line of the timeline: a step, and who took it. */
    record Line(LocalDateTime when, Step step, PersonId person) {}
}
