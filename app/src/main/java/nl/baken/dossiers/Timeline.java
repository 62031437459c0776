package nl.baken.dossiers;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.baken.access.Callers;
import nl.baken.access.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what happened to a dossier: appended by the transaction that does it, never changed. */
@Component
class Timeline {

    private final JdbcClient jdbc;
    private final Clock clock;

    Timeline(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void write(DossierId dossier, Happening happening) {
        write(dossier, happening, "");
    }

    /** Writes a happening with its detail: a code, a number or a date, never a text about the person. */
    void write(DossierId dossier, Happening happening, String detail) {
        jdbc.sql("""
                        insert into dossiers.timeline (id, dossier, kind, code, detail, at, by)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        UUID.randomUUID(),
                        dossier.value(),
                        happening.isHuman() ? "HUMAN" : "SYSTEM",
                        happening.name(),
                        detail,
                        clock.instant().atOffset(ZoneOffset.UTC),
                        Callers.current().person().value())
                .update();
    }

    /** What happened, newest first. */
    List<Line> of(DossierId dossier) {
        return jdbc.sql(
                        "select code, detail, at, by from dossiers.timeline where dossier = ? order by at desc, position desc")
                .param(dossier.value())
                .query((row, number) -> new Line(
                        Happening.valueOf(row.getString("code")),
                        row.getString("detail"),
                        row.getObject("at", OffsetDateTime.class)
                                .atZoneSameInstant(clock.getZone())
                                .toOffsetDateTime(),
                        new PersonId(row.getObject("by", UUID.class))))
                .list();
    }

    /** One line of the timeline. */
    record Line(Happening happening, String detail, OffsetDateTime at, PersonId by) {}
}
