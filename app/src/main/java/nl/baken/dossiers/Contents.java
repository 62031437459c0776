package nl.baken.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.baken.access.PersonId;
import nl.baken.signals.SignalId;
import nl.baken.vault.Sealed;
import nl.baken.vault.SealedText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes the parts of a dossier from the database, their texts still sealed. */
@Component
class Contents {

    private final JdbcClient jdbc;

    Contents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    IdentitySheet identity(DossierId dossier) {
        UUID row = dossier.value();
        return jdbc.sql("select name, birth_date, phone, email, other from dossiers.identity where dossier = ?")
                .param(row)
                .query((columns, number) -> new IdentitySheet(
                        sealed(columns, dossier, Cell.NAME, row),
                        sealed(columns, dossier, Cell.BIRTH_DATE, row),
                        sealed(columns, dossier, Cell.PHONE, row),
                        sealed(columns, dossier, Cell.EMAIL, row),
                        sealed(columns, dossier, Cell.OTHER, row)))
                .single();
    }

    List<NoteSheet> notes(DossierId dossier) {
        return jdbc.sql("""
                        select id, kind, certainty, held_on, noted_by, told, conditions from dossiers.contact_note
                        where dossier = ? order by held_on desc, noted_at desc
                        """)
                .param(dossier.value())
                .query((row, number) -> new NoteSheet(
                        row.getString("kind"),
                        row.getString("certainty"),
                        row.getObject("held_on", LocalDate.class),
                        new PersonId(row.getObject("noted_by", UUID.class)),
                        sealed(row, dossier, Cell.TOLD, row.getObject("id", UUID.class)),
                        sealed(row, dossier, Cell.CONDITIONS, row.getObject("id", UUID.class))))
                .list();
    }

    List<RuleSheet> rules(DossierId dossier) {
        return jdbc.sql("select channel, allowed, remark from dossiers.safe_contact where dossier = ?")
                .param(dossier.value())
                .query((row, number) -> new RuleSheet(
                        row.getString("channel"),
                        Answer.valueOf(row.getString("allowed")),
                        sealed(row, dossier, Cell.SAFE_REMARK, Contacts.ruleRow(dossier, row.getString("channel")))))
                .list();
    }

    List<RelativeSheet> relatives(DossierId dossier) {
        return jdbc.sql("""
                        select id, relation, may_contact, name, phone, noted_by,
                               (noted_at at time zone 'Europe/Amsterdam')::date as noted_on
                        from dossiers.relative where dossier = ?
                        """)
                .param(dossier.value())
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new RelativeSheet(
                            id,
                            row.getString("relation"),
                            Answer.valueOf(row.getString("may_contact")),
                            sealed(row, dossier, Cell.RELATIVE_NAME, id),
                            sealed(row, dossier, Cell.RELATIVE_PHONE, id),
                            Optional.ofNullable(row.getObject("noted_by", UUID.class))
                                    .map(PersonId::new)
                                    .orElse(null),
                            row.getObject("noted_on", LocalDate.class));
                })
                .list();
    }

    List<ConsentSheet> consents(DossierId dossier) {
        return jdbc.sql("""
                        select id, code, decided_on, entered_by, reason from dossiers.consent
                        where dossier = ? order by decided_on desc, position desc
                        """)
                .param(dossier.value())
                .query((row, number) -> new ConsentSheet(
                        row.getString("code"),
                        row.getObject("decided_on", LocalDate.class),
                        new PersonId(row.getObject("entered_by", UUID.class)),
                        sealed(row, dossier, Cell.CONSENT_REASON, row.getObject("id", UUID.class))))
                .list();
    }

    List<LinkSheet> links(DossierId dossier) {
        return jdbc.sql("""
                        select id, signal, known_as, linked_on, linked_by, unlinked_on, reason from dossiers.link
                        where dossier = ? order by linked_on desc, known_as
                        """)
                .param(dossier.value())
                .query((row, number) -> new LinkSheet(
                        new SignalId(row.getObject("signal", UUID.class)),
                        row.getString("known_as"),
                        row.getObject("linked_on", LocalDate.class),
                        new PersonId(row.getObject("linked_by", UUID.class)),
                        Optional.ofNullable(row.getObject("unlinked_on", LocalDate.class)),
                        sealed(row, dossier, Cell.LINK_REASON, row.getObject("id", UUID.class))))
                .list();
    }

    static Optional<SealedText> sealed(ResultSet columns, DossierId dossier, Cell cell, UUID row) throws SQLException {
        return Optional.ofNullable(columns.getBytes(cell.column()))
                .map(bytes -> new SealedText(dossier.subject(), cell.of(row), Sealed.of(bytes)));
    }

    /** Who somebody is. */
    record IdentitySheet(
            Optional<SealedText> name,
            Optional<SealedText> birthDate,
            Optional<SealedText> phone,
            Optional<SealedText> email,
            Optional<SealedText> other) {

        Stream<Optional<SealedText>> texts() {
            return Stream.of(name, birthDate, phone, email, other);
        }
    }

    /** A contact that was held; with conditions when what was told is under medical secrecy. */
    record NoteSheet(
            String kind,
            String certainty,
            LocalDate heldOn,
            PersonId by,
            Optional<SealedText> told,
            Optional<SealedText> conditions) {}

    /** A rule for safe contact. */
    record RuleSheet(String channel, Answer allowed, Optional<SealedText> remark) {}

    /** Somebody near to the person. */
    record RelativeSheet(
            UUID id,
            String relation,
            Answer mayContact,
            Optional<SealedText> name,
            Optional<SealedText> phone,
            @Nullable PersonId by,
            @Nullable LocalDate on) {}

    /** A decision about consent. */
    record ConsentSheet(String code, LocalDate decidedOn, PersonId by, Optional<SealedText> reason) {}

    /** A signal that belongs to the dossier, or once did. */
    record LinkSheet(
            SignalId signal,
            String number,
            LocalDate linkedOn,
            PersonId by,
            Optional<LocalDate> unlinkedOn,
            Optional<SealedText> reason) {}
}
