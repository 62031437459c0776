package nl.baken.trajectories;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.baken.access.Callers;
import nl.baken.access.PersonId;
import nl.baken.dossiers.DossierId;
import nl.baken.shared.Id;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what was done with a step or a window: appended by the transaction that does it, never changed. */
@Component
class History {

    private final JdbcClient jdbc;
    private final Clock clock;

    History(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Writes down what was done, with a code or a day, never a text about the person. */
    void write(DossierId dossier, Id item, Done done, String detail) {
        jdbc.sql("insert into trajectories.history (dossier, item, code, detail, at, by) values (?, ?, ?, ?, ?, ?)")
                .params(
                        dossier.value(),
                        item.value(),
                        done.name(),
                        detail,
                        clock.instant().atOffset(ZoneOffset.UTC),
                        Callers.current().person().value())
                .update();
    }

    /** What was done, newest first. */
    List<Line> of(DossierId dossier, Id item) {
        return jdbc.sql(
                        "select code, detail, at, by from trajectories.history where dossier = ? and item = ? order by position desc")
                .params(dossier.value(), item.value())
                .query((row, number) -> new Line(
                        Done.valueOf(row.getString("code")),
                        row.getString("detail"),
                        row.getObject("at", OffsetDateTime.class)
                                .atZoneSameInstant(clock.getZone())
                                .toLocalDate(),
                        new PersonId(row.getObject("by", UUID.class))))
                .list();
    }

    /** What can be done. */
    enum Done {
        PLANNED,
        BEGUN,
        AWAITS,
        RESUMED,
        REPLANNED,
        FINISHED,
        STOPPED,
        REOPENED,
        PASSED_ON,
        STARTED,
        REPORTED,
        RENEWED,
        SEEN,
        ENDED
    }

    /** One line. */
    record Line(Done done, String detail, LocalDate on, PersonId by) {}
}
