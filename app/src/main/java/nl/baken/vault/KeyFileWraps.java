package nl.baken.vault;

import java.util.List;
import java.util.stream.Stream;
import nl.baken.platform.KeyFiles;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Puts every secret in the folder with the keys under the newest key-encryption key: what an older Baken left as it was, what
 * was made before there was a key, and what an older key wraps.
 */
final class KeyFileWraps {

    /** The first one says to all that are written later by which key; so it goes last, when that key wraps the others. */
    private static final List<String> LAST = List.of("oidc-client-key", "database-passwords", "database-secret");

    private final KeyFiles files;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final KeyWrapping wrapping;

    KeyFileWraps(KeyFiles files, JdbcClient jdbc, TransactionOperations transaction, KeyPlaces places) {
        this.files = files;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.wrapping = new KeyWrapping(() -> places);
    }

    @EventListener(ApplicationReadyEvent.class)
    void renew() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select pg_advisory_xact_lock(" + KeyFiles.ONE_AT_A_TIME + ")")
                    .query(done -> {});
            KeyWrapping.Key newest =
                    KeyWrapping.Key.of(new KeyVersions(jdbc).all().getLast());
            for (String name : Stream.of(IndexKey.files(files), PairKeys.files(files), LAST)
                    .flatMap(List::stream)
                    .toList()) {
                files.rewrap(name, newest.mark(), secret -> wrapping.wrap(newest, name, secret));
            }
        });
    }
}
