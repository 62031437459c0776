package nl.baken.linking;

import java.util.UUID;
import nl.baken.access.Callers;
import nl.baken.shared.Id;
import nl.baken.vault.BlindIndex;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Knows what is being typed by the hidden key of its form and by who types it: nobody can take what another one looked ahead for. */
@Component
@Transactional
public class Drafts {

    private static final int HALF = 16;
    private static final int HEX = 16;

    private final JdbcClient jdbc;
    private final BlindIndex index;

    Drafts(JdbcClient jdbc, BlindIndex index) {
        this.jdbc = jdbc;
        this.index = index;
    }

    /** What was typed in the form with this key is registered by this transaction, so that its typist looked ahead to register it. */
    public void registered(String key, Id record) {
        if (!key.isBlank()) {
            jdbc.sql("select linking.settle(?, ?)")
                    .params(of(key).value(), record.value())
                    .query(row -> {});
        }
    }

    Draft of(String key) {
        String hash = index.lasting("draft", Callers.current().person().value() + "\n" + key);
        return new Draft(new UUID(
                Long.parseUnsignedLong(hash, 0, HALF, HEX), Long.parseUnsignedLong(hash, HALF, 2 * HALF, HEX)));
    }
}
