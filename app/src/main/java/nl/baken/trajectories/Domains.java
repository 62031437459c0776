package nl.baken.trajectories;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.baken.access.Callers;
import nl.baken.access.PersonId;
import nl.baken.dossiers.DossierId;
import nl.baken.vault.SealedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The life domains of a dossier that somebody opened, each with why; a domain that nobody opened holds nothing. */
@Component
class Domains {

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final Clock clock;

    Domains(JdbcClient jdbc, Sealing sealing, Clock clock) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.clock = clock;
    }

    /** Opens a domain; says whether it was not open already. */
    boolean open(DossierId dossier, String domain, String reason) {
        UUID row = UUID.randomUUID();
        return jdbc.sql("""
                        insert into trajectories.domain (dossier, domain, id, opened_on, opened_by, reason)
                        values (?, ?, ?, ?, ?, ?) on conflict (dossier, domain) do nothing
                        """)
                        .params(
                                dossier.value(),
                                domain,
                                row,
                                LocalDate.now(clock),
                                Callers.current().person().value(),
                                sealing.seal(dossier, Cell.DOMAIN_REASON, row, reason))
                        .update()
                > 0;
    }

    List<OpenedDomain> of(DossierId dossier) {
        return jdbc.sql("""
                        select domain, id, opened_on, opened_by, reason from trajectories.domain
                        where dossier = ? order by opened_on, domain
                        """)
                .param(dossier.value())
                .query((row, number) -> new OpenedDomain(
                        row.getString("domain"),
                        row.getObject("opened_on", LocalDate.class),
                        new PersonId(row.getObject("opened_by", UUID.class)),
                        Sealing.sealed(row, dossier, Cell.DOMAIN_REASON, row.getObject("id", UUID.class))))
                .list();
    }

    Optional<OpenedDomain> find(DossierId dossier, String domain) {
        return of(dossier).stream()
                .filter(opened -> opened.domain().equals(domain))
                .findFirst();
    }

    /** A domain that was opened: a code of LIFE_DOMAIN, when, by whom, and why. */
    record OpenedDomain(String domain, LocalDate on, PersonId by, Optional<SealedText> reason) {
        OpenedDomain {
            requireNonNull(on, "on is null");
        }
    }
}
