package nl.baken.handovers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.baken.access.Action;
import nl.baken.logbook.Opened;
import nl.baken.logbook.ReadGate;
import nl.baken.signals.Aspect;
import nl.baken.signals.Disclosable;
import nl.baken.vault.Place;
import nl.baken.vault.Sealed;
import nl.baken.vault.SealedText;
import nl.baken.vault.SubjectId;
import nl.baken.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sealed copies of what is handed over, and the sealed remarks beside them. */
@Component
class SharedContent {

    private final JdbcClient jdbc;
    private final Vault vault;
    private final ReadGate gate;

    SharedContent(JdbcClient jdbc, Vault vault, ReadGate gate) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.gate = gate;
    }

    void share(HandoverId handover, List<Disclosable> chosen, Secrecy secrecy) {
        for (int position = 0; position < chosen.size(); position++) {
            Disclosable part = chosen.get(position);
            share(handover, position, part, secrecy.covers(part.key()));
        }
    }

    private void share(HandoverId handover, int position, Disclosable part, boolean secret) {
        UUID id = UUID.randomUUID();
        Sealed copy = vault.seal(part.subject(), Copy.place(id), part.text());
        jdbc.sql("""
                        insert into handovers.item
                            (id, handover, position, field, label_key, about_list, about_code, about_nth, subject, told, secret)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        handover.value(),
                        position,
                        part.key(),
                        part.aspect().labelKey(),
                        part.aspect().list(),
                        part.aspect().code(),
                        part.aspect().nth(),
                        part.subject().value(),
                        copy.bytes(),
                        secret)
                .update();
    }

    // A remark is about the signal, so it goes when the key of the signal is destroyed.
    void remark(Handover handover, Remark kind, String text) {
        if (text.isBlank()) {
            return;
        }
        UUID id = UUID.randomUUID();
        SubjectId subject = new SubjectId(handover.cause().signal().value());
        Sealed note = vault.seal(subject, Note.place(id), text);
        jdbc.sql("insert into handovers.remark (id, handover, kind, subject, told) values (?, ?, ?, ?, ?)")
                .params(id, handover.id().value(), kind.name(), subject.value(), note.bytes())
                .update();
    }

    /** Opens what the caller may still read of a handover. */
    Sheet read(HandoverId handover) {
        List<Copy> copies = copies(handover);
        List<Note> notes = notes(handover);
        Opened opened = gate.open(
                Action.READ_HANDOVER,
                handover,
                Stream.concat(copies.stream().map(Copy::text), notes.stream().map(Note::text))
                        .toList());
        Map<Remark, String> remarks = new EnumMap<>(Remark.class);
        notes.forEach(note -> opened.text(note.text().place()).ifPresent(text -> remarks.put(note.kind(), text)));
        return new Sheet(copies.stream().map(copy -> copy.shown(opened)).toList(), remarks);
    }

    private List<Copy> copies(HandoverId handover) {
        return jdbc.sql("""
                        select id, label_key, about_list, about_code, about_nth, subject, told, secret
                        from handovers.item
                        where handover = ?
                        order by position
                        """).param(handover.value()).query(Copy::of).list();
    }

    private List<Note> notes(HandoverId handover) {
        return jdbc.sql("select id, kind, subject, told from handovers.remark where handover = ?")
                .param(handover.value())
                .query(Note::of)
                .list();
    }

    private static SealedText sealed(ResultSet row, Place place) throws SQLException {
        SubjectId subject = new SubjectId(row.getObject("subject", UUID.class));
        return new SealedText(subject, place, Sealed.of(row.getBytes("told")));
    }

    private record Copy(Aspect aspect, boolean secret, SealedText text) {

        static Place place(UUID id) {
            return new Place("handovers.item", "told", id);
        }

        static Copy of(ResultSet row, int number) throws SQLException {
            Aspect aspect = new Aspect(
                    row.getString("label_key"),
                    row.getString("about_list"),
                    row.getString("about_code"),
                    row.getInt("about_nth"));
            return new Copy(aspect, row.getBoolean("secret"), sealed(row, place(row.getObject("id", UUID.class))));
        }

        // a text without a key is gone for good, and the page shows that something was there
        SharedText shown(Opened opened) {
            return new SharedText(aspect, opened.text(text.place()).orElse(""), secret);
        }
    }

    private record Note(Remark kind, SealedText text) {

        static Place place(UUID id) {
            return new Place("handovers.remark", "told", id);
        }

        static Note of(ResultSet row, int number) throws SQLException {
            return new Note(Remark.valueOf(row.getString("kind")), sealed(row, place(row.getObject("id", UUID.class))));
        }
    }
}
