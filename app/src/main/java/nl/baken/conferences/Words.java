package nl.baken.conferences;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.baken.vault.Place;
import nl.baken.vault.Sealed;
import nl.baken.vault.SealedText;
import nl.baken.vault.SubjectId;
import nl.baken.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was said about agreements, sealed by the key of the record that they are about. */
@Repository
class Words {

    private final JdbcClient jdbc;
    private final Vault vault;

    Words(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void say(AgreementId agreement, SubjectId subject, Kind kind, String told) {
        if (told.isBlank()) {
            return;
        }
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into conferences.word (id, agreement, kind, subject, told) values (?, ?, ?, ?, ?)")
                .params(
                        id,
                        agreement.value(),
                        kind.name(),
                        subject.value(),
                        vault.seal(subject, place(id), told).bytes())
                .update();
    }

    /** In the order in which they were said, as far as the caller may still read them. */
    List<Word> of(Collection<Agreement> agreements) {
        return jdbc.sql("select * from conferences.word where agreement = any (?) order by written")
                .param(agreements.stream()
                        .map(agreement -> agreement.id().value())
                        .toArray(UUID[]::new))
                .query(Words::word)
                .list();
    }

    private static Place place(UUID id) {
        return new Place("conferences.word", "told", id);
    }

    private static Word word(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Word(
                new AgreementId(row.getObject("agreement", UUID.class)),
                Kind.valueOf(row.getString("kind")),
                new SealedText(
                        new SubjectId(row.getObject("subject", UUID.class)),
                        place(id),
                        Sealed.of(row.getBytes("told"))));
    }

    /** What somebody said. */
    enum Kind {
        TOLD,
        CONDITION,
        RETURN,
        CLOSING
    }

    /** One text about one agreement. */
    record Word(AgreementId agreement, Kind kind, SealedText text) {}
}
