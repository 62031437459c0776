package nl.baken.handovers;

import java.util.List;
import java.util.UUID;
import nl.baken.legal.Necessities;
import nl.baken.vault.Place;
import nl.baken.vault.Sealed;
import nl.baken.vault.SealedText;
import nl.baken.vault.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Why each handover was necessary, and each telling on paper. */
@Component
class HandoverNecessities implements Necessities {

    private final JdbcClient jdbc;

    HandoverNecessities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Necessity> of(UUID... shares) {
        return jdbc.sql("select share, place, row_id, subject, words from handovers.necessities(:shares)")
                .param("shares", shares)
                .query((row, number) -> new Necessity(
                        row.getObject("share", UUID.class),
                        new SealedText(
                                new SubjectId(row.getObject("subject", UUID.class)),
                                new Place(row.getString("place"), "told", row.getObject("row_id", UUID.class)),
                                Sealed.of(row.getBytes("words")))))
                .list();
    }
}
