package nl.baken.trajectories;

import static java.util.Objects.requireNonNull;

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

/** What was decided about questions of law: each answer stays, and the last one of a question counts. */
@Component
class LawAnswers {

    private final JdbcClient jdbc;
    private final Sealing sealing;

    LawAnswers(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    void add(DossierId dossier, LawAnswer answer) {
        UUID row = UUID.randomUUID();
        jdbc.sql("""
                        insert into trajectories.law_answer (id, dossier, matter, answer, answered_on, entered_by, said)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        row,
                        dossier.value(),
                        answer.matter().name(),
                        answer.code(),
                        answer.on(),
                        Callers.current().person().value(),
                        sealing.seal(dossier, Cell.LAW_SAID, row, answer.said()))
                .update();
    }

    /** All of them, the one that counts first. */
    List<LawSheet> of(DossierId dossier) {
        return jdbc.sql("""
                        select id, matter, answer, answered_on, entered_by, said from trajectories.law_answer
                        where dossier = ? order by matter, answered_on desc, position desc
                        """)
                .param(dossier.value())
                .query((row, number) -> new LawSheet(
                        Matter.valueOf(row.getString("matter")),
                        row.getString("answer"),
                        row.getObject("answered_on", LocalDate.class),
                        new PersonId(row.getObject("entered_by", UUID.class)),
                        Sealing.sealed(row, dossier, Cell.LAW_SAID, row.getObject("id", UUID.class))))
                .list();
    }

    List<LawSheet> of(DossierId dossier, Matter matter) {
        return of(dossier).stream().filter(answer -> answer.matter() == matter).toList();
    }

    /** An answer with what was said, sealed. */
    record LawSheet(Matter matter, String code, LocalDate on, PersonId by, Optional<SealedText> said) {
        LawSheet {
            requireNonNull(on, "on is null");
        }
    }
}
