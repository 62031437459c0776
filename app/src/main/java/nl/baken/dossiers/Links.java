package nl.baken.dossiers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.baken.access.Callers;
import nl.baken.shared.NotFound;
import nl.baken.signals.SignalId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps which signals belong to a dossier, and which once did. */
@Component
class Links {

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final Clock clock;

    Links(JdbcClient jdbc, Sealing sealing, Clock clock) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.clock = clock;
    }

    boolean add(DossierId dossier, SignalId signal, String knownAs, String reason) {
        UUID row = UUID.randomUUID();
        int added = jdbc.sql("""
                        insert into dossiers.link (id, dossier, signal, known_as, linked_on, linked_by, reason)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (dossier, signal) where unlinked_on is null do nothing
                        """)
                .params(
                        row,
                        dossier.value(),
                        signal.value(),
                        knownAs,
                        LocalDate.now(clock),
                        Callers.current().person().value(),
                        sealing.seal(dossier, Cell.LINK_REASON, row, reason))
                .update();
        return added > 0;
    }

    /** Ends a link and gives the number under which it is known. */
    String end(DossierId dossier, SignalId signal) {
        return jdbc.sql("""
                        update dossiers.link set unlinked_on = ?, unlinked_by = ?
                        where dossier = ? and signal = ? and unlinked_on is null
                        returning known_as
                        """)
                .params(LocalDate.now(clock), Callers.current().person().value(), dossier.value(), signal.value())
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
    }
}
