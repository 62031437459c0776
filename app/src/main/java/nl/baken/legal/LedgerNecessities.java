package nl.baken.legal;

import java.util.List;
import java.util.UUID;
import nl.baken.vault.Sealed;
import nl.baken.vault.SealedText;
import nl.baken.vault.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Why that was told whose words stand with the ledger itself. */
@Component
class LedgerNecessities implements Necessities {

    private final JdbcClient jdbc;

    LedgerNecessities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    // who gave something reads its words as well, but not in this way
    @Override
    public List<Necessity> of(UUID... shares) {
        return jdbc.sql("""
                        select share, subject, words from legal.said
                        where share = any (:shares) and (select access.caller_plays('AUDITOR'))
                        """)
                .param("shares", shares)
                .query((row, number) -> {
                    UUID share = row.getObject("share", UUID.class);
                    return new Necessity(
                            share,
                            new SealedText(
                                    new SubjectId(row.getObject("subject", UUID.class)),
                                    Said.place(share),
                                    Sealed.of(row.getBytes("words"))));
                })
                .list();
    }
}
