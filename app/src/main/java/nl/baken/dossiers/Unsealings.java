package nl.baken.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.baken.access.Callers;
import nl.baken.access.PersonId;
import nl.baken.deadlines.WorkingDays;
import nl.baken.vault.Sealed;
import nl.baken.vault.SealedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps who opened whereabouts and why; writing it down is also what tells the holder, and what the database asks for. */
@Repository
class Unsealings {

    private static final int LOOK_WITHIN = 1;

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final WorkingDays workingDays;
    private final Clock clock;

    Unsealings(JdbcClient jdbc, Sealing sealing, WorkingDays workingDays, Clock clock) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    void add(DossierId dossier, WhereaboutsId opened, Motive motive) {
        UUID row = UUID.randomUUID();
        jdbc.sql("""
                        insert into dossiers.unsealing (id, whereabouts, dossier, opened_by, opened_at, reason, said, look_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        row,
                        opened.value(),
                        dossier.value(),
                        Callers.current().person().value(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        motive.code(),
                        sealing.seal(opened.subject(), Cell.UNSEALING_SAID, row, motive.said()),
                        workingDays.after(LocalDate.now(clock), LOOK_WITHIN))
                .update();
    }

    /** Whether somebody else attends at the post that holds the dossier, who is then told. */
    boolean isToldToColleague(DossierId dossier) {
        return jdbc.sql("""
                        select exists (
                            select from dossiers.dossier d join access.attendance a on a.post = d.post
                            where d.id = ? and a.person <> ?)
                        """)
                .params(dossier.value(), Callers.current().person().value())
                .query(Boolean.class)
                .single();
    }

    /** Who opened, the last one first. */
    List<Unsealing> of(DossierId dossier) {
        return jdbc.sql("""
                        select id, whereabouts, opened_by, opened_at, reason, said, seen_by from dossiers.unsealing
                        where dossier = ? order by opened_at desc, id
                        """)
                .param(dossier.value())
                .query((row, number) -> unsealing(row))
                .list();
    }

    /** Somebody else than the opener has looked at it; false when it was the opener, or when it was looked at before. */
    boolean see(DossierId dossier, UUID unsealing) {
        return jdbc.sql("""
                        update dossiers.unsealing set seen_by = :me, seen_at = :now
                        where id = :id and dossier = :dossier and opened_by <> :me and seen_at is null
                        """)
                        .param("me", Callers.current().person().value())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("id", unsealing)
                        .param("dossier", dossier.value())
                        .update()
                == 1;
    }

    private Unsealing unsealing(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        WhereaboutsId opened = new WhereaboutsId(row.getObject("whereabouts", UUID.class));
        return new Unsealing(
                id,
                new PersonId(row.getObject("opened_by", UUID.class)),
                row.getObject("opened_at", OffsetDateTime.class)
                        .atZoneSameInstant(clock.getZone())
                        .toLocalDateTime(),
                row.getString("reason"),
                new SealedText(opened.subject(), Cell.UNSEALING_SAID.of(id), Sealed.of(row.getBytes("said"))),
                Optional.ofNullable(row.getObject("seen_by", UUID.class)).map(PersonId::new));
    }
}
