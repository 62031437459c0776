package nl.baken.vault;

import nl.baken.platform.KeyFiles;
import nl.baken.platform.StartRefused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tells at the start whether these are the keys under which the texts in this database were sealed. New keys are made for
 * a new database only: beside old data they would hide for days that the old keys are lost.
 */
final class KeyCheck {

    private static final int FIRST = 1;

    private final JdbcClient jdbc;
    private final KeyVersions versions;
    private final TransactionOperations transaction;

    KeyCheck(JdbcClient jdbc, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.versions = new KeyVersions(jdbc);
        this.transaction = transaction;
    }

    /** The index key of a folder. */
    IndexKey indexIn(KeyFiles keys) {
        if (!versions.numbers().isEmpty() && !IndexKey.present(keys)) {
            throw new StartRefused("platform.refused.keys-missing", keys.folder());
        }
        return IndexKey.of(keys);
    }

    KeyRing ringIn(KeyPlaces places, IndexKey index) {
        transaction.executeWithoutResult(status -> makeTheFirst(places.first(), index));
        KeyRing ring = new KeyRing(versions, places, index);
        ring.load();
        return ring;
    }

    // Of nodes that start together one makes it; the others wait here.
    private void makeTheFirst(KeyPlace place, IndexKey index) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('nl.baken.vault.first-key'))")
                .query(done -> {});
        if (versions.numbers().isEmpty()) {
            versions.add(KeyVersion.of(FIRST, place.kind(), place.make(FIRST), index), "first start");
        }
    }
}
