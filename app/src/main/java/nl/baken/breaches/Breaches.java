package nl.baken.breaches;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.baken.breaches.Breach.Told;
import nl.baken.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The breaches of the database that the caller may know of. */
@Repository
@Transactional
class Breaches {

    /** How many are on one page of the register. */
    static final int PAGE = 50;

    private static final String IN_ORDER =
            "select * from breaches.breach order by stage = 'CLOSED', discovered_at desc, number";

    private final JdbcClient jdbc;

    Breaches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether anybody is there to take a report up. */
    boolean isAttended() {
        return jdbc.sql("""
                        select exists (
                            select from access.attendance a
                            join access.post p on p.id = a.post and p.role in ('CONTACT_POINT', 'AUDITOR'))
                        """).query(Boolean.class).single();
    }

    void add(BreachId id, String number, Told told, LocalDate closeBy) {
        jdbc.sql("""
                        insert into breaches.breach (id, number, reported_by, reported_at, began_on, discovered_at, deadline,
                            close_by, kinds, records, stage)
                        values (:id, :number, :by, :at, :began, :discovered, :deadline, :closeBy, :kinds, :records, 'REPORTED')
                        """)
                .param("id", id.value())
                .param("number", number)
                .param("by", told.by().value())
                .param("at", utc(told.at()))
                .param("began", told.began(), Types.DATE)
                .param("discovered", utc(told.discovered()))
                .param("deadline", utc(new Hours(told.discovered(), told.at()).deadline()))
                .param("closeBy", closeBy)
                .param("kinds", told.kinds().stream().map(BreachKind::name).toArray(String[]::new))
                .param("records", told.records().toArray(String[]::new))
                .update();
    }

    Breach find(BreachId id) {
        return jdbc.sql("select * from breaches.breach where id = ?")
                .param(id.value())
                .query((row, number) -> BreachRow.of(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** What is open first, then the latest. */
    List<Breach> all() {
        return jdbc.sql(IN_ORDER).query((row, number) -> BreachRow.of(row)).list();
    }

    /** Those of one page, counted from 1, and the first of the next. */
    List<Breach> page(int page) {
        return jdbc.sql(IN_ORDER + " limit ? offset ?")
                .params(PAGE + 1, (page - 1L) * PAGE)
                .query((row, number) -> BreachRow.of(row))
                .list();
    }

    /** Writes down what a breach became; false when somebody else did so since it was read. */
    boolean keep(Breach breach) {
        Assessment assessed = breach.assessment();
        return jdbc.sql("""
                        update breaches.breach set version = version + 1, stage = :stage, capacity = :capacity,
                            categories = :categories, size = :size, notifies = :notifies, tells = :tells, ground = :ground,
                            notified_at = :notified, told_at = :told, closed_at = :closed
                        where id = :id and version = :version
                        """)
                        .param("stage", breach.stage().name())
                        .param(
                                "capacity",
                                assessed == null ? null : assessed.capacity().name(),
                                Types.VARCHAR)
                        .param("categories", categories(assessed))
                        .param("size", assessed == null ? null : assessed.size(), Types.VARCHAR)
                        .param("notifies", assessed == null ? null : assessed.notifies(), Types.BOOLEAN)
                        .param("tells", assessed == null ? null : assessed.tells(), Types.BOOLEAN)
                        .param("ground", assessed == null || assessed.tells() ? null : assessed.ground(), Types.VARCHAR)
                        .param("notified", moment(breach.done().notified()), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("told", moment(breach.done().told()), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("closed", moment(breach.done().closed()), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("id", breach.id().value())
                        .param("version", breach.version())
                        .update()
                > 0;
    }

    /** False when somebody saw it before. */
    boolean see(BreachId id) {
        return jdbc.sql("select breaches.see(?)")
                .param(id.value())
                .query(Boolean.class)
                .single();
    }

    /** How many years the register keeps what was closed. */
    int years() {
        return jdbc.sql("""
                        select years from breaches.term
                        where valid_from <= current_date and (valid_until is null or valid_until > current_date)
                        """).query(Integer.class).single();
    }

    /** The record with this number, for whoever supervises. */
    Optional<UUID> record(String number) {
        return jdbc.sql("select access.record_numbered(?)")
                .param(number)
                .query((row, at) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .single();
    }

    private static String[] categories(@Nullable Assessment assessed) {
        return assessed == null ? new String[0] : assessed.categories().toArray(String[]::new);
    }

    private static @Nullable OffsetDateTime moment(@Nullable Instant at) {
        return at == null ? null : utc(at);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
