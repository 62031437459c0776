package nl.baken.dossiers;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.baken.access.Callers;
import nl.baken.linking.Clue;
import nl.baken.linking.Clues;
import nl.baken.linking.Traces;
import nl.baken.linking.Watch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps contact notes, rules for safe contact and relatives, their texts sealed; what a note says is found from elsewhere. */
@Component
class Contacts {

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final Traces traces;
    private final Watch watch;
    private final Clock clock;

    Contacts(JdbcClient jdbc, Sealing sealing, Traces traces, Watch watch, Clock clock) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.traces = traces;
        this.watch = watch;
        this.clock = clock;
    }

    void note(DossierId dossier, Note note) {
        UUID row = UUID.randomUUID();
        jdbc.sql("""
                        insert into dossiers.contact_note (id, dossier, kind, certainty, held_on, noted_at, noted_by, told, conditions)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        row,
                        dossier.value(),
                        note.kind(),
                        note.certainty(),
                        note.heldOn(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        Callers.current().person().value(),
                        sealing.seal(dossier, Cell.TOLD, row, note.told()),
                        sealing.seal(dossier, Cell.CONDITIONS, row, note.conditions()))
                .update();
        List<Clue> clues = Clues.in(note.told());
        traces.begin(dossier, dossier.subject(), row, clues);
        watch.look(dossier, clues);
    }

    void allow(DossierId dossier, SafeContact rule) {
        jdbc.sql("""
                        insert into dossiers.safe_contact (dossier, channel, allowed, remark) values (?, ?, ?, ?)
                        on conflict (dossier, channel) do update
                        set allowed = excluded.allowed, remark = excluded.remark
                        """)
                .params(
                        dossier.value(),
                        rule.channel(),
                        rule.allowed().name(),
                        sealing.seal(dossier, Cell.SAFE_REMARK, ruleRow(dossier, rule.channel()), rule.remark()))
                .update();
    }

    void add(DossierId dossier, Relative relative) {
        UUID row = UUID.randomUUID();
        jdbc.sql("""
                        insert into dossiers.relative (id, dossier, relation, may_contact, name, phone, noted_by, noted_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        row,
                        dossier.value(),
                        relative.relation(),
                        relative.mayContact().name(),
                        sealing.seal(dossier, Cell.RELATIVE_NAME, row, relative.name()),
                        sealing.seal(dossier, Cell.RELATIVE_PHONE, row, relative.phone()),
                        Callers.current().person().value(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean remove(DossierId dossier, UUID relative) {
        return jdbc.sql("delete from dossiers.relative where dossier = ? and id = ?")
                        .params(dossier.value(), relative)
                        .update()
                > 0;
    }

    // A rule has no identifier of its own: its remark is bound to the dossier and the channel together.
    static UUID ruleRow(DossierId dossier, String channel) {
        return UUID.nameUUIDFromBytes((dossier.value() + "/" + channel).getBytes(StandardCharsets.UTF_8));
    }
}
