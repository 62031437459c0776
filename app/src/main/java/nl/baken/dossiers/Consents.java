package nl.baken.dossiers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.baken.access.Callers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps every decision about consent, with who entered it; none replaces an earlier one. */
@Component
class Consents {

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final Clock clock;

    Consents(JdbcClient jdbc, Sealing sealing, Clock clock) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.clock = clock;
    }

    void add(DossierId dossier, Consent consent, LocalDate decidedOn) {
        UUID row = UUID.randomUUID();
        jdbc.sql("""
                        insert into dossiers.consent (id, dossier, code, decided_on, entered_by, reason)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        row,
                        dossier.value(),
                        consent.code(),
                        decidedOn,
                        Callers.current().person().value(),
                        sealing.seal(dossier, Cell.CONSENT_REASON, row, consent.reason()))
                .update();
    }

    void add(DossierId dossier, Consent consent) {
        add(dossier, consent, LocalDate.now(clock));
    }
}
