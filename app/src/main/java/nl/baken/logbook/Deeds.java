package nl.baken.logbook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.access.Gear;
import nl.baken.access.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lines of the audit log, for whoever supervises. */
@Service
@Transactional
class Deeds {

    private final JdbcClient jdbc;
    private final Access access;
    private final Clock clock;
    private final Scribe scribe;

    Deeds(JdbcClient jdbc, Access access, Clock clock, Scribe scribe) {
        this.jdbc = jdbc;
        this.access = access;
        this.clock = clock;
        this.scribe = scribe;
    }

    /** A page of acts, the latest first; one more than a page tells that there are more. */
    List<Deed> of(Filter filter) {
        access.require(Action.READ_LOGBOOK);
        scribe.did(Action.READ_LOGBOOK, Requests.handler(), null, Act.Result.DONE);
        return jdbc.sql("""
                        select at, actor, action, handler, record, result, coalesce(device, (
                            select b.device from logbook.act b
                            where b.session = a.session and b.device is not null
                            order by b.at desc limit 1)) as device
                        from logbook.act a
                        where (cast(:actor as uuid) is null or actor = :actor)
                          and at >= coalesce(cast(:begin as timestamptz), '-infinity')
                          and at < coalesce(cast(:end as timestamptz), 'infinity')
                          and action = coalesce(:action, action)
                          and (:about = '' or starts_with(record::text, :about))
                        order by at desc, id desc
                        limit :size offset :skipped
                        """)
                .param("actor", filter.actor() == null ? null : filter.actor().value(), Types.OTHER)
                .param("begin", midnight(filter.from(), 0), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("end", midnight(filter.last(), 1), Types.TIMESTAMP_WITH_TIMEZONE)
                .param(
                        "action",
                        filter.action() == null ? null : filter.action().name(),
                        Types.VARCHAR)
                .param("about", filter.beginning())
                .param("size", Readings.PAGE + 1)
                .param("skipped", (filter.number() - 1) * Readings.PAGE)
                .query((row, number) -> deed(row))
                .list();
    }

    private @Nullable OffsetDateTime midnight(@Nullable LocalDate day, int later) {
        return day == null
                ? null
                : day.plusDays(later).atStartOfDay(clock.getZone()).toOffsetDateTime();
    }

    private Deed deed(ResultSet row) throws SQLException {
        return new Deed(
                row.getObject("at", OffsetDateTime.class).atZoneSameInstant(clock.getZone()),
                Optional.ofNullable(row.getObject("actor", UUID.class)).map(PersonId::new),
                row.getString("action"),
                row.getString("handler"),
                Optional.ofNullable(row.getString("record")).orElse(""),
                row.getString("result"),
                Optional.ofNullable(row.getString("device")).map(Gear::parse));
    }
}
