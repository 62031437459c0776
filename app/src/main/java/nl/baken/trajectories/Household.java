package nl.baken.trajectories;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.baken.access.Callers;
import nl.baken.dossiers.Answer;
import nl.baken.dossiers.DossierId;
import nl.baken.shared.Refused;
import nl.baken.vault.SealedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In which language and through whom somebody is spoken with, and which children they have. */
@Component
class Household {

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final Clock clock;

    Household(JdbcClient jdbc, Sealing sealing, Clock clock) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.clock = clock;
    }

    /** Keeps how somebody is spoken with, if nobody changed it since this version; 0 when there was nothing. */
    void set(DossierId dossier, int version, Speaking speaking) {
        UUID row = dossier.value();
        int kept = jdbc.sql("""
                        insert into trajectories.interpreter (dossier, version, needed, sex, entered_by, entered_at, spoken, said)
                        values (:dossier, 1, :needed, :sex, :by, :at, :spoken, :said)
                        on conflict (dossier) do update
                        set version = interpreter.version + 1, needed = excluded.needed, sex = excluded.sex, entered_by = excluded.entered_by,
                            entered_at = excluded.entered_at, spoken = excluded.spoken, said = excluded.said
                        where interpreter.version = :version
                        """)
                .param("dossier", row)
                .param("version", version)
                .param("needed", speaking.needed().name())
                .param("sex", speaking.sex())
                .param("by", Callers.current().person().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("spoken", sealing.seal(dossier, Cell.SPOKEN, row, speaking.language()))
                .param("said", sealing.seal(dossier, Cell.INTERPRETER_SAID, row, speaking.said()))
                .update();
        if (kept == 0) {
            throw new Refused("trajectories.refused.changed");
        }
    }

    Optional<SpeakingSheet> speaking(DossierId dossier) {
        return jdbc.sql("select version, needed, sex, spoken, said from trajectories.interpreter where dossier = ?")
                .param(dossier.value())
                .query((row, number) -> new SpeakingSheet(
                        row.getInt("version"),
                        Answer.valueOf(row.getString("needed")),
                        row.getString("sex"),
                        Sealing.sealed(row, dossier, Cell.SPOKEN, dossier.value()),
                        Sealing.sealed(row, dossier, Cell.INTERPRETER_SAID, dossier.value())))
                .optional();
    }

    void add(DossierId dossier, Child child) {
        UUID row = UUID.randomUUID();
        String born = child.birth().map(Object::toString).orElse("");
        jdbc.sql("""
                        insert into trajectories.child (id, dossier, stays, noted_by, noted_at, born, said) values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        row,
                        dossier.value(),
                        child.stays(),
                        Callers.current().person().value(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        sealing.seal(dossier, Cell.CHILD_BORN, row, born),
                        sealing.seal(dossier, Cell.CHILD_SAID, row, child.said()))
                .update();
    }

    boolean remove(DossierId dossier, ChildId child) {
        return jdbc.sql("delete from trajectories.child where dossier = ? and id = ?")
                        .params(dossier.value(), child.value())
                        .update()
                > 0;
    }

    List<ChildSheet> children(DossierId dossier) {
        return jdbc.sql("select id, stays, born, said from trajectories.child where dossier = ? order by noted_at, id")
                .param(dossier.value())
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new ChildSheet(
                            new ChildId(id),
                            row.getString("stays"),
                            Sealing.sealed(row, dossier, Cell.CHILD_BORN, id),
                            Sealing.sealed(row, dossier, Cell.CHILD_SAID, id));
                })
                .list();
    }

    /** How somebody is spoken with; the language is sealed. */
    record SpeakingSheet(
            int version, Answer needed, String sex, Optional<SealedText> language, Optional<SealedText> said) {
        SpeakingSheet {
            requireNonNull(needed, "needed is null");
        }

        Stream<Optional<SealedText>> texts() {
            return Stream.of(language, said);
        }
    }

    /** A child; when it was born and what is said of it is sealed. */
    record ChildSheet(ChildId id, String stays, Optional<SealedText> born, Optional<SealedText> said) {
        Stream<Optional<SealedText>> texts() {
            return Stream.of(born, said);
        }
    }
}
