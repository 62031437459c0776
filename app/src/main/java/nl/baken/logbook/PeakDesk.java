package nl.baken.logbook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.access.Callers;
import nl.baken.access.Directory;
import nl.baken.access.DoorUsed.How;
import nl.baken.access.PersonId;
import nl.baken.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets administrators and supervisors see when far more was turned away than people's mistakes, each for themselves. */
@Service
@Transactional
class PeakDesk {

    private static final int DAYS = 7;
    private static final List<Role> WATCHING = List.of(Role.ADMINISTRATOR, Role.AUDITOR);

    private final JdbcClient jdbc;
    private final Access access;
    private final Directory directory;
    private final Clock clock;

    PeakDesk(JdbcClient jdbc, Access access, Directory directory, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.directory = directory;
        this.clock = clock;
    }

    /** The latest peaks, first those that the caller did not see. */
    List<PeakLine> peaks() {
        access.require(Action.SEE_PEAKS);
        return jdbc.sql("""
                        select k.id, k.kind, k.whose, k.begun_at, k.last_at, k.times,
                               coalesce((select array_agg(s.by order by s.role) from logbook.peak_seen s
                                         where s.peak = k.id and s.role = any (:mine)
                                         having count(*) = cardinality(:mine)), '{}') as seen
                        from logbook.peak k
                        order by k.last_at desc limit 100
                        """)
                .param("mine", roles())
                .query((row, number) -> peak(row))
                .list();
    }

    /** What was turned away in the last days, by the day. */
    List<RebuffLine> rebuffs() {
        access.require(Action.SEE_PEAKS);
        return jdbc.sql("""
                        select (minute at time zone :zone)::date as day, how, whose, sum(times) as times
                        from logbook.rebuff where minute > :since
                        group by 1, 2, 3 order by 1 desc, 4 desc limit 200
                        """)
                .param("zone", clock.getZone().getId())
                .param("since", clock.instant().atOffset(ZoneOffset.UTC).minusDays(DAYS))
                .query((row, number) -> new RebuffLine(
                        row.getObject("day", LocalDate.class),
                        How.valueOf(row.getString("how")),
                        name(row.getObject("whose", UUID.class)),
                        row.getInt("times")))
                .list();
    }

    /** The caller saw a peak, in each role that watches. */
    void see(UUID peak) {
        access.require(Action.SEE_PEAKS);
        for (String role : roles()) {
            jdbc.sql("""
                            insert into logbook.peak_seen (peak, role, by, at)
                            select k.id, :role, :by, :at from logbook.peak k where k.id = :peak
                            on conflict do nothing
                            """)
                    .param("role", role)
                    .param("by", Callers.current().person().value())
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("peak", peak)
                    .update();
        }
    }

    private static String[] roles() {
        return WATCHING.stream()
                .filter(Callers.current()::plays)
                .map(Role::name)
                .toArray(String[]::new);
    }

    private PeakLine peak(ResultSet row) throws SQLException {
        UUID[] seen = (UUID[]) row.getArray("seen").getArray();
        return new PeakLine(
                row.getObject("id", UUID.class),
                PeakKind.valueOf(row.getString("kind")),
                name(row.getObject("whose", UUID.class)),
                at(row, "begun_at"),
                at(row, "last_at"),
                row.getInt("times"),
                Arrays.stream(seen).map(this::name).distinct().collect(Collectors.joining(", ")));
    }

    private String name(@Nullable UUID person) {
        return person == null ? "" : directory.name(new PersonId(person));
    }

    private LocalDateTime at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class)
                .atZoneSameInstant(clock.getZone())
                .toLocalDateTime();
    }
}
