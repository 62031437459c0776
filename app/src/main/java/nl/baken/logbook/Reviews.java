package nl.baken.logbook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.baken.access.Action;
import nl.baken.access.Callers;
import nl.baken.access.PersonId;
import nl.baken.logbook.Flagged.Deed;
import nl.baken.logbook.Flagged.Reviewed;
import nl.baken.vault.Place;
import nl.baken.vault.Sealed;
import nl.baken.vault.SealedText;
import nl.baken.vault.SubjectId;
import nl.baken.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what was flagged and what reviewers made of it. */
@Repository
class Reviews {

    static final int PAGE = 100;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    Reviews(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /** What waits for a review, the longest first. */
    List<Flagged> waiting() {
        return find("where f.review is null order by f.review_by, f.at, f.id");
    }

    /** What was reviewed, the last first. */
    List<Flagged> done() {
        return find("where f.review is not null order by r.at desc, f.at desc, f.id");
    }

    /** Reviews as many of these as wait and are not the caller's own; one note is about all of them. */
    int add(Collection<UUID> flagged, Verdict verdict, String note) {
        UUID id = UUID.randomUUID();
        SubjectId subject = vault.enrol(() -> id);
        jdbc.sql("insert into logbook.review (id, by, at, verdict, note) values (?, ?, ?, ?, ?)")
                .params(
                        id,
                        Callers.current().person().value(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        verdict.name(),
                        vault.seal(subject, place(id), note).bytes())
                .update();
        return jdbc.sql("update logbook.flagged set review = ? where id = any (?) and review is null")
                .params(id, flagged.toArray(UUID[]::new))
                .update();
    }

    private List<Flagged> find(String which) {
        return jdbc.sql("""
                        select f.*, r.by, r.verdict, r.note
                        from logbook.flagged f left join logbook.review r on r.id = f.review
                        """ + which + " limit " + PAGE)
                .query((row, number) -> flagged(row))
                .list();
    }

    private Flagged flagged(ResultSet row) throws SQLException {
        return new Flagged(
                row.getObject("id", UUID.class),
                new Deed(
                        row.getObject("at", OffsetDateTime.class)
                                .atZoneSameInstant(clock.getZone())
                                .toLocalDateTime(),
                        new PersonId(row.getObject("actor", UUID.class)),
                        Action.valueOf(row.getString("action")),
                        row.getObject("record", UUID.class)),
                row.getObject("review_by", LocalDate.class),
                reviewed(row));
    }

    private static Optional<Reviewed> reviewed(ResultSet row) throws SQLException {
        UUID id = row.getObject("review", UUID.class);
        return id == null
                ? Optional.empty()
                : Optional.of(new Reviewed(
                        id,
                        new PersonId(row.getObject("by", UUID.class)),
                        Verdict.valueOf(row.getString("verdict")),
                        new SealedText(new SubjectId(id), place(id), Sealed.of(row.getBytes("note")))));
    }

    private static Place place(UUID review) {
        return new Place("logbook.review", "note", review);
    }
}
