package nl.baken.logbook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.access.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lines of the logbook, for whoever supervises the reading. */
@Service
@Transactional
class Readings {

    static final int PAGE = 50;
    static final int EXPORT = 10_000;

    private static final String SELECT =
            "select at, actor, activity, record, subject, trace, sealed from logbook.reading";
    private static final String CHOSEN = """
             where (cast(:actor as uuid) is null or actor = :actor)
               and at >= coalesce(cast(:begin as timestamptz), '-infinity')
               and at < coalesce(cast(:end as timestamptz), 'infinity')
               and activity = coalesce(:activity, activity)
               and (starts_with(record::text, :about) or starts_with(subject::text, :about))
             order by at desc, id desc
             limit :size offset :skipped
            """;

    // Where somebody can be found has a key, and so a data subject, of its own: whoever asks about the person gets
    // both.
    private static final String ABOUT = """
             where subject = :subject
                or (record = :subject and activity in ('OPEN_WHEREABOUTS', 'KEEP_WHEREABOUTS'))
             order by at, id
             limit :most
            """;

    private final JdbcClient jdbc;
    private final Access access;
    private final Clock clock;
    private final Scribe scribe;

    Readings(JdbcClient jdbc, Access access, Clock clock, Scribe scribe) {
        this.jdbc = jdbc;
        this.access = access;
        this.clock = clock;
        this.scribe = scribe;
    }

    /** A page of readings, the latest first; one more than a page tells that there are more. */
    List<Reading> of(Filter filter) {
        return find(filter, PAGE + 1, (filter.number() - 1) * PAGE);
    }

    /** As many readings as a file may hold, the latest first; one more tells that there are more. */
    List<Reading> export(Filter filter) {
        return find(filter, EXPORT + 1, 0);
    }

    /** Everything that was read about one data subject, the first on top. */
    List<Reading> about(UUID subject) {
        open(subject);
        return jdbc.sql(SELECT + ABOUT)
                .param("subject", subject)
                .param("most", EXPORT)
                .query((row, number) -> reading(row))
                .list();
    }

    // The logbook tells who is watched: reading it is an act as well.
    private void open(@Nullable UUID subject) {
        access.require(Action.READ_LOGBOOK);
        scribe.did(Action.READ_LOGBOOK, Requests.handler(), subject, Act.Result.DONE);
    }

    private List<Reading> find(Filter filter, int size, int skipped) {
        open(null);
        return jdbc.sql(SELECT + CHOSEN)
                .param("actor", filter.actor() == null ? null : filter.actor().value(), Types.OTHER)
                .param("begin", midnight(filter.from(), 0), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("end", midnight(filter.last(), 1), Types.TIMESTAMP_WITH_TIMEZONE)
                .param(
                        "activity",
                        filter.action() == null ? null : filter.action().name(),
                        Types.VARCHAR)
                .param("about", filter.beginning())
                .param("size", size)
                .param("skipped", skipped)
                .query((row, number) -> reading(row))
                .list();
    }

    private @Nullable OffsetDateTime midnight(@Nullable LocalDate day, int later) {
        return day == null
                ? null
                : day.plusDays(later).atStartOfDay(clock.getZone()).toOffsetDateTime();
    }

    private Reading reading(ResultSet row) throws SQLException {
        UUID actor = row.getObject("actor", UUID.class);
        return new Reading(
                row.getObject("at", OffsetDateTime.class).atZoneSameInstant(clock.getZone()),
                actor == null ? null : new PersonId(actor),
                Action.valueOf(row.getString("activity")),
                row.getObject("record", UUID.class),
                row.getObject("subject", UUID.class),
                row.getObject("trace", UUID.class),
                row.getBoolean("sealed"));
    }
}
