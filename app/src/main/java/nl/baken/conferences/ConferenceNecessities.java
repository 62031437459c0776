package nl.baken.conferences;

import java.util.List;
import java.util.UUID;
import nl.baken.legal.Necessities;
import nl.baken.vault.Place;
import nl.baken.vault.Sealed;
import nl.baken.vault.SealedText;
import nl.baken.vault.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Why each party to a conference had what stood on its sheet. */
@Component
class ConferenceNecessities implements Necessities {

    private final JdbcClient jdbc;

    ConferenceNecessities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Necessity> of(UUID... shares) {
        return jdbc.sql("select share, subject, words from conferences.necessities(:shares)")
                .param("shares", shares)
                .query((row, number) -> {
                    UUID share = row.getObject("share", UUID.class);
                    return new Necessity(
                            share,
                            new SealedText(
                                    new SubjectId(row.getObject("subject", UUID.class)),
                                    new Place("conferences.sheet", "necessity", share),
                                    Sealed.of(row.getBytes("words"))));
                })
                .list();
    }
}
