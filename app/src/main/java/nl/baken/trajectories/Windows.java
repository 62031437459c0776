package nl.baken.trajectories;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.baken.access.PersonId;
import nl.baken.dossiers.DossierId;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import nl.baken.trajectories.Window.Ending;
import nl.baken.trajectories.Window.Nature;
import nl.baken.trajectories.Window.Span;
import nl.baken.vault.SealedText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The terms that run, in the database. */
@Repository
class Windows {

    private final JdbcClient jdbc;
    private final Sealing sealing;

    Windows(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    /** Adds it, unless one of its kind runs already or it is granted once and was. */
    boolean add(Window window) {
        return jdbc.sql("""
                        insert into trajectories.legal_window (id, dossier, version, kind, route, begun_on, due, first_on, report_due, owner)
                        values (:id, :dossier, :version, :kind, :route, :begunOn, :due, :firstOn, :reportDue, :owner)
                        on conflict do nothing
                        """).params(columns(window)).update() > 0;
    }

    void save(Window window) {
        int saved = jdbc.sql("""
                        update trajectories.legal_window
                        set version = version + 1, begun_on = :begunOn, due = :due, reported_on = :reportedOn, report_due = :reportDue,
                            owner = :owner, warned = :warned, ended_on = :endedOn, end_reason = :endReason
                        where dossier = :dossier and id = :id and version = :version
                        """).params(columns(window)).update();
        if (saved == 0) {
            throw new Refused("trajectories.refused.changed");
        }
    }

    /** Writes down in words how it ended. */
    void tell(Window window, String said) {
        jdbc.sql("update trajectories.legal_window set said = ? where dossier = ? and id = ?")
                .params(
                        sealing.seal(
                                window.dossier(), Cell.WINDOW_SAID, window.id().value(), said),
                        window.dossier().value(),
                        window.id().value())
                .update();
    }

    WindowSheet find(DossierId dossier, WindowId id) {
        return jdbc.sql("select * from trajectories.legal_window where dossier = ? and id = ?")
                .params(dossier.value(), id.value())
                .query((row, number) -> sheet(dossier, row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    List<WindowSheet> of(DossierId dossier) {
        return jdbc.sql("select * from trajectories.legal_window where dossier = ? order by first_on, due, id")
                .param(dossier.value())
                .query((row, number) -> sheet(dossier, row))
                .list();
    }

    private static Map<String, @Nullable Object> columns(Window window) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("id", window.id().value());
        columns.put("dossier", window.dossier().value());
        columns.put("version", window.version());
        columns.put("kind", window.nature().kind().name());
        columns.put("route", window.nature().route());
        columns.put("begunOn", window.span().begunOn());
        columns.put("due", window.span().due());
        columns.put("firstOn", window.span().firstOn());
        columns.put("reportedOn", window.span().reportedOn());
        columns.put("reportDue", window.span().reportDue());
        columns.put("warned", window.span().warned());
        columns.put("owner", window.owner().value());
        columns.put("endedOn", window.ending() == null ? null : window.ending().on());
        columns.put(
                "endReason", window.ending() == null ? null : window.ending().reason());
        return columns;
    }

    private static WindowSheet sheet(DossierId dossier, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String reason = row.getString("end_reason");
        Window window = new Window(
                new WindowId(id),
                dossier,
                row.getInt("version"),
                new Nature(WindowKind.valueOf(row.getString("kind")), row.getString("route")),
                span(row),
                new PersonId(row.getObject("owner", UUID.class)),
                reason == null ? null : new Ending(reason, row.getObject("ended_on", LocalDate.class)));
        return new WindowSheet(window, Sealing.sealed(row, dossier, Cell.WINDOW_SAID, id));
    }

    private static Span span(ResultSet row) throws SQLException {
        return new Span(
                row.getObject("begun_on", LocalDate.class),
                row.getObject("due", LocalDate.class),
                row.getObject("first_on", LocalDate.class),
                row.getObject("reported_on", LocalDate.class),
                row.getObject("report_due", LocalDate.class),
                row.getObject("warned", Integer.class));
    }

    /** A term that runs or ran, with what was said when it ended, sealed. */
    record WindowSheet(Window window, Optional<SealedText> said) {
        WindowSheet {
            requireNonNull(window, "window is null");
        }
    }
}
