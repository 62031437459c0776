package nl.baken.emergencies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.baken.access.PersonId;
import nl.baken.emergencies.Emergency.Hour;
import nl.baken.emergencies.Emergency.Review;
import nl.baken.emergencies.Emergency.Target;
import nl.baken.logbook.Verdict;
import nl.baken.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The emergencies of the database: broken, seen and reviewed by functions of it, which decide who may. */
@Repository
class Emergencies {

    private static final int PAGE = 100;
    private static final String SELECT = "select * from access.emergency ";

    private final JdbcClient jdbc;
    private final Clock clock;

    Emergencies(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The record that is open from now on; nothing when the number is nobody's, or nothing for the caller. */
    Optional<UUID> begin(EmergencyId id, String number, String reason, LocalDate reviewBy) {
        return jdbc.sql("select access.break_glass(?, ?, ?, ?)")
                .params(id.value(), number, reason, reviewBy)
                .query((row, at) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .single();
    }

    Emergency find(EmergencyId id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id.value())
                .query((row, number) -> emergency(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** What waits for a review first, then the latest. */
    List<Emergency> all() {
        return jdbc.sql(SELECT + "order by verdict is not null, begun_at desc limit ?")
                .param(PAGE)
                .query((row, number) -> emergency(row))
                .list();
    }

    /** False when it was seen before, or is not the caller's to see. */
    boolean see(EmergencyId id) {
        return jdbc.sql("select access.see_emergency(?)")
                .param(id.value())
                .query(Boolean.class)
                .single();
    }

    /** False when it was reviewed before, or is not the caller's to review. */
    boolean review(EmergencyId id, Verdict verdict) {
        return jdbc.sql("select access.review_emergency(?, ?)")
                .params(id.value(), verdict.name())
                .query(Boolean.class)
                .single();
    }

    /** Whether the caller holds the record of an emergency. */
    boolean isHeld(Emergency emergency) {
        return jdbc.sql("select access.held_by_caller(?) is not null")
                .param(emergency.target().record())
                .query(Boolean.class)
                .single();
    }

    /** Whether the caller is whoever reviews it: not who broke the glass, and a manager only when it is late. */
    boolean isReviewedByCaller(Emergency emergency) {
        return jdbc.sql("select access.caller_reviews(?, ?)")
                .params(emergency.review().by(), emergency.person().value())
                .query(Boolean.class)
                .single();
    }

    private Emergency emergency(ResultSet row) throws SQLException {
        return new Emergency(
                new EmergencyId(row.getObject("id", UUID.class)),
                new Target(row.getObject("record", UUID.class), row.getString("number"), row.getString("reason")),
                new PersonId(row.getObject("person", UUID.class)),
                new Hour(local(row, "begun_at"), local(row, "ends_at")),
                person(row, "seen_by"),
                new Review(
                        row.getObject("review_by", LocalDate.class),
                        Optional.ofNullable(row.getString("verdict")).map(Verdict::valueOf),
                        person(row, "reviewed_by")));
    }

    private LocalDateTime local(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class)
                .atZoneSameInstant(clock.getZone())
                .toLocalDateTime();
    }

    private static Optional<PersonId> person(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class)).map(PersonId::new);
    }
}
