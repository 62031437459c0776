package nl.baken.signals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.baken.access.Callers;
import nl.baken.access.PersonId;
import nl.baken.signals.CheckAnswer.Outcome;
import nl.baken.vault.Place;
import nl.baken.vault.Sealed;
import nl.baken.vault.SealedText;
import nl.baken.vault.SubjectId;
import nl.baken.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The answers to the questions of the enrichment; an answer is added, never changed. */
@Component
class Checklist {

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    Checklist(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    void add(SignalId signal, CheckAnswer answer) {
        UUID id = UUID.randomUUID();
        SubjectId subject = new SubjectId(signal.value());
        jdbc.sql("""
                        insert into signals.answer
                            (id, signal, subject, question, outcome, checked, place, checked_on, basis, at, by)
                        values (:id, :signal, :signal, :question, :outcome, :checked, :place, :on, :basis, :at, :by)
                        """)
                .param("id", id)
                .param("signal", signal.value())
                .param("question", answer.question())
                .param("outcome", answer.outcome().name())
                .param(
                        "checked",
                        vault.seal(subject, place("checked", id), answer.checked())
                                .bytes())
                .param(
                        "place",
                        vault.seal(subject, place("place", id), answer.place()).bytes())
                .param("on", answer.checkedOn())
                .param("basis", answer.basis())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", Callers.current().person().value())
                .update();
    }

    /** The answers in these signals, the newest first. */
    List<Answer> of(Collection<SignalId> signals) {
        return jdbc.sql("""
                        select id, subject, question, outcome, checked, place, checked_on, basis, by
                        from signals.answer
                        where signal = any (?)
                        order by at desc, id
                        """)
                .param(signals.stream().map(SignalId::value).toArray(UUID[]::new))
                .query(Checklist::answer)
                .list();
    }

    private static Answer answer(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        SubjectId subject = new SubjectId(row.getObject("subject", UUID.class));
        return new Answer(
                row.getString("question"),
                Outcome.valueOf(row.getString("outcome")),
                new SealedText(subject, place("checked", id), Sealed.of(row.getBytes("checked"))),
                new SealedText(subject, place("place", id), Sealed.of(row.getBytes("place"))),
                row.getObject("checked_on", LocalDate.class),
                row.getString("basis"),
                new PersonId(row.getObject("by", UUID.class)));
    }

    private static Place place(String column, UUID id) {
        return new Place("signals.answer", column, id);
    }

    /** An answer as it is kept: what was checked and where are sealed. */
    record Answer(
            String question,
            Outcome outcome,
            SealedText checked,
            SealedText place,
            LocalDate checkedOn,
            String basis,
            PersonId by) {}
}
