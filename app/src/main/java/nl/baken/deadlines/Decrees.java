package nl.baken.deadlines;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.baken.deadlines.ClosedDay.Mark;
import nl.baken.deadlines.Closing.Decreed;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The days closed by decree: entered and withdrawn by administrators, and counted with from that moment. */
@Service
public class Decrees {

    // what another node entered counts here after this long
    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile @Nullable Reading last;

    Decrees(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Every day that was entered, the latest first, also what was withdrawn. */
    public List<ClosedDay> all() {
        return jdbc.sql("select * from deadlines.closed_day order by day desc, entered_at desc")
                .query((row, number) -> closedDay(row))
                .list();
    }

    public ClosedDay find(ClosedDayId id) {
        return jdbc.sql("select * from deadlines.closed_day where id = ?")
                .param(id.value())
                .query((row, number) -> closedDay(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Says why a day cannot be closed; nothing when it can. */
    public void check(LocalDate day) {
        if (day.isBefore(LocalDate.now(clock))) {
            throw new Refused("deadlines.refused.closed.past");
        }
        if (!WorkingDays.reaches(day)) {
            throw new Refused("deadlines.refused.closed.beyond");
        }
        Optional<Closing> closing = calendar(read()).closing(day);
        if (closing.isPresent()) {
            throw new Refused(
                    closing.get() instanceof Decreed
                            ? "deadlines.refused.closed.twice"
                            : "deadlines.refused.closed.already");
        }
    }

    /** Closes a day from now on for whatever is counted. */
    @Transactional
    public ClosedDayId close(LocalDate day, Decreed why, UUID by) {
        check(day);
        ClosedDayId id = ClosedDayId.next();
        int rows = jdbc.sql("""
                        insert into deadlines.closed_day (id, day, name, source, entered_by, entered_at)
                        values (:id, :day, :name, :source, :by, :at)
                        on conflict do nothing
                        """)
                .param("id", id.value())
                .param("day", day)
                .param("name", why.name())
                .param("source", why.source())
                .param("by", by)
                .param("at", now())
                .update();
        if (rows == 0) {
            throw new Refused("deadlines.refused.closed.twice");
        }
        changed();
        return id;
    }

    /** Opens a day again that was entered by mistake; not once it has come, since people lived by it. */
    @Transactional
    public void withdraw(ClosedDayId id, UUID by) {
        ClosedDay known = find(id);
        if (!known.day().isAfter(LocalDate.now(clock))) {
            throw new Refused("deadlines.refused.closed.came");
        }
        int rows = jdbc.sql("""
                        update deadlines.closed_day set withdrawn_by = :by, withdrawn_at = :at
                        where id = :id and withdrawn_at is null
                        """)
                .param("by", by)
                .param("at", now())
                .param("id", id.value())
                .update();
        if (rows == 0) {
            throw new Refused("deadlines.refused.closed.withdrawn");
        }
        changed();
    }

    /** The closed days as whoever asks now should count with them. */
    Map<LocalDate, Decreed> days() {
        if (TransactionSynchronizationManager.hasResource(this)) {
            return read();
        }
        Reading known = last;
        if (known == null || System.nanoTime() - known.at > REMEMBERED.toNanos()) {
            known = new Reading(read(), System.nanoTime());
            last = known;
        }
        return known.days;
    }

    // Until this transaction ends only it counts with the change; from then on everybody does.
    private void changed() {
        if (!TransactionSynchronizationManager.hasResource(this)) {
            TransactionSynchronizationManager.bindResource(this, true);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResource(Decrees.this);
                    last = null;
                }
            });
        }
    }

    private Map<LocalDate, Decreed> read() {
        return all().stream().filter(ClosedDay::isInForce).collect(toUnmodifiableMap(ClosedDay::day, ClosedDay::why));
    }

    private static WorkingDays calendar(Map<LocalDate, Decreed> days) {
        return new WorkingDays(Calendar.holidays(), () -> days);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static ClosedDay closedDay(ResultSet row) throws SQLException {
        UUID withdrawnBy = row.getObject("withdrawn_by", UUID.class);
        return new ClosedDay(
                new ClosedDayId(row.getObject("id", UUID.class)),
                row.getObject("day", LocalDate.class),
                new Decreed(row.getString("name"), row.getString("source")),
                mark(row, row.getObject("entered_by", UUID.class), "entered_at"),
                withdrawnBy == null ? Optional.empty() : Optional.of(mark(row, withdrawnBy, "withdrawn_at")));
    }

    private static Mark mark(ResultSet row, UUID by, String at) throws SQLException {
        return new Mark(by, row.getObject(at, OffsetDateTime.class).toInstant());
    }

    private record Reading(Map<LocalDate, Decreed> days, long at) {}
}
