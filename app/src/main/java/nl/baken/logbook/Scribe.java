package nl.baken.logbook;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.access.Caller;
import nl.baken.access.Callers;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the lines of both logs, each with its code, in the transaction of whoever asks and in one round trip. */
@Component
class Scribe {

    private static final String READ = """
            with line as (
                insert into logbook.processing (id, trace, span, activity, operation, started, ended, subject, status, mac)
                select id, :trace, :act, :activity, :operation, :started, :at, subject, :status, mac
                from unnest(cast(:ids as bigint[]), cast(:subjects as uuid[]), cast(:macs as bytea[])) as l (id, subject, mac)
                on conflict do nothing
                returning 1
            )
            insert into logbook.act (id, trace, at, actor, action, handler, record, result, session, mac)
            select :act, :trace, :at, cast(:actor as uuid), :action, :handler, :record, :result, cast(:session as text), :mac
            where exists (select from line)
            """;
    private static final String ACT = """
            insert into logbook.act (id, trace, at, actor, action, handler, record, result, session, device, mac)
            values (:act, :trace, :at, cast(:actor as uuid), :action, :handler, cast(:record as uuid), :result, :session,
                cast(:device as text), :mac)
            """;

    private final JdbcClient jdbc;
    private final Numbers numbers;
    private final Stamps stamps;
    private final Access access;
    private final Clock clock;

    Scribe(JdbcClient jdbc, Numbers numbers, Stamps stamps, Access access, Clock clock) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.stamps = stamps;
        this.access = access;
        this.clock = clock;
    }

    /** This moment, as finely as the database keeps it: a code must fit what is read back. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Writes down that the caller reads of these subjects in one record. One request is one trace: what it reads of a
     * subject in several steps is one line.
     *
     * @throws LogUnwritable when it cannot be written
     */
    @Transactional
    void read(Action action, UUID record, Instant started, List<UUID> subjects) {
        try {
            Action told = told(action, record);
            Act act = act(told, Requests.handler(), record, Act.Result.DONE);
            List<Processing> lines = subjects.stream()
                    .map(subject ->
                            new Processing(numbers.next(), act.trace(), act.id(), told, started, act.at(), subject))
                    .toList();
            write(jdbc, stamps, act, lines);
        } catch (DataAccessException e) {
            throw new LogUnwritable(e);
        }
    }

    /**
     * Writes down what the caller did.
     *
     * @throws LogUnwritable when it cannot be written
     */
    @Transactional
    void did(Action action, String handler, @Nullable UUID record, Act.Result result) {
        try {
            write(jdbc, act(record == null ? action : told(action, record), handler, record, result));
        } catch (DataAccessException e) {
            throw new LogUnwritable(e);
        }
    }

    /** Writes a line over a connection that may write it. */
    void write(JdbcClient connection, Act act) {
        write(connection, stamps, act);
    }

    /** The same where there is no application. */
    static void write(JdbcClient connection, Stamps stamps, Act act) {
        bind(connection.sql(ACT), stamps, act).update();
    }

    // Whatever is read by emergency says so in both logs.
    private Action told(Action action, UUID record) {
        return access.isInEmergency(action, () -> record) ? Action.READ_IN_EMERGENCY : action;
    }

    private Act act(Action action, String handler, @Nullable UUID record, Act.Result result) {
        Caller caller = Callers.current();
        return new Act(
                numbers.next(),
                caller.trace(),
                now(),
                caller.person().value(),
                action.name(),
                handler,
                record,
                result,
                caller.session());
    }

    /** Writes a reading over a connection that may write it: the act, and a line for each data subject. */
    static void write(JdbcClient connection, Stamps stamps, Act act, List<Processing> lines) {
        if (lines.isEmpty()) {
            return;
        }
        Processing first = lines.getFirst();
        bind(connection.sql(READ), stamps, act)
                .param("activity", first.activity().name())
                .param("operation", first.operation().name())
                .param("started", first.started().atOffset(ZoneOffset.UTC))
                .param("status", Processing.OK)
                .param("ids", lines.stream().map(Processing::id).toArray(Long[]::new))
                .param("subjects", lines.stream().map(Processing::subject).toArray(UUID[]::new))
                .param(
                        "macs",
                        lines.stream()
                                .map(line -> stamps.mac(Log.PROCESSINGS, line.columns())
                                        .bytes())
                                .toArray(byte[][]::new))
                .update();
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Stamps stamps, Act act) {
        return statement
                .param("act", act.id())
                .param("trace", act.trace())
                .param("at", act.at().atOffset(ZoneOffset.UTC))
                .param("actor", act.actor())
                .param("action", act.action())
                .param("handler", act.handler())
                .param("record", act.record())
                .param("result", act.result().name())
                .param("session", act.session())
                .param("device", act.device())
                .param("mac", stamps.mac(Log.ACTS, act.columns()).bytes());
    }
}
