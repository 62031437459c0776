package nl.baken.logbook;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import nl.baken.access.DoorUsed.How;
import nl.baken.access.PersonId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps by the minute how many were turned away, and tells when that is a peak; only the door writes here. */
@Component
class Peaks {

    private static final Logger LOG = LoggerFactory.getLogger(Peaks.class);

    /** After so much quiet the next one is a new peak; so is one that goes on for a day, which has to be seen again. */
    private static final Duration QUIET = Duration.ofHours(1);

    private static final Duration LONGEST = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Scribe scribe;
    private final Clock clock;

    Peaks(@Qualifier("door") DataSource door, Scribe scribe, Clock clock) {
        this.jdbc = JdbcClient.create(door);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(door));
        this.scribe = scribe;
        this.clock = clock;
    }

    /** Adds what was counted, with the lines that go along. */
    void add(Map<Rebuff, Integer> counts, List<Act> lines) {
        transaction.executeWithoutResult(status -> {
            counts.forEach(this::add);
            lines.forEach(line -> scribe.write(jdbc, line));
        });
    }

    private void add(Rebuff rebuff, int times) {
        jdbc.sql("""
                        insert into logbook.rebuff as r (minute, how, whose, times) values (:minute, :how, :whose, :times)
                        on conflict (minute, how, whose) do update set times = r.times + excluded.times
                        """)
                .param("minute", at(rebuff.minute()))
                .param("how", rebuff.how().name())
                .param("whose", id(rebuff.whose()), Types.OTHER)
                .param("times", times)
                .update();
    }

    /** Looks for peaks in the last quarter of an hour. */
    void look(Instant now) {
        for (PeakKind kind : PeakKind.values()) {
            jdbc.sql("""
                            select case when :each then whose end as whose, sum(times) as times
                            from logbook.rebuff
                            where minute > :since and how = any (:of) and (whose is not null or not :each)
                            group by 1 having sum(times) >= :times
                            """)
                    .param("each", kind.isOfOne())
                    .param("since", at(now.minus(Rebuffs.WINDOW)))
                    .param("of", kind.of().stream().map(How::name).toArray(String[]::new))
                    .param("times", kind.times())
                    .query((row, number) -> new Found(row.getObject("whose", UUID.class), row.getInt("times")))
                    .list()
                    .forEach(found -> raise(kind, found.whose(), found.times(), now));
        }
    }

    /** Tells of a peak, or that one goes on. */
    void raise(PeakKind kind, @Nullable UUID whose, int times, Instant now) {
        int going = jdbc.sql("""
                        update logbook.peak set last_at = :now, times = greatest(times, :times)
                        where kind = :kind and whose is not distinct from cast(:whose as uuid)
                          and last_at > :quiet and begun_at > :longest
                        """)
                .param("now", at(now))
                .param("times", times)
                .param("kind", kind.name())
                .param("whose", whose, Types.OTHER)
                .param("quiet", at(now.minus(QUIET)))
                .param("longest", at(now.minus(LONGEST)))
                .update();
        if (going == 0) {
            LOG.warn("a peak of {}: {} in a quarter of an hour", kind, times);
            jdbc.sql("""
                            insert into logbook.peak (id, kind, whose, begun_at, last_at, times)
                            values (:id, :kind, :whose, :now, :now, :times)
                            """)
                    .param("id", UUID.randomUUID())
                    .param("kind", kind.name())
                    .param("whose", whose, Types.OTHER)
                    .param("now", at(now))
                    .param("times", times)
                    .update();
        }
    }

    @Scheduled(initialDelay = 1, fixedDelay = 24, timeUnit = TimeUnit.HOURS)
    @Processes(Activity.RETENTION)
    void forgetInTurn() {
        try {
            forget();
        } catch (DataAccessException e) {
            LOG.warn("counts of a year ago stay: {}", e.getMessage());
        }
    }

    /** Lets go what is a year ago; the lines of the audit log have their own term. */
    void forget() {
        OffsetDateTime over = at(clock.instant()).minusYears(1);
        jdbc.sql("delete from logbook.rebuff where minute < ?").param(over).update();
        jdbc.sql("delete from logbook.peak where last_at < ?").param(over).update();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable UUID id(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    /** What was turned away in a minute, and whose way in it was. */
    record Rebuff(Instant minute, How how, @Nullable PersonId whose) {}

    private record Found(@Nullable UUID whose, int times) {}
}
