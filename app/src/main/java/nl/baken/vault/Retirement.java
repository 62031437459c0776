package nl.baken.vault;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import nl.baken.vault.KeyVersions.Step;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes key-encryption keys away that no row needs any more: first from the list, where the database refuses while a row
 * needs it, then from its place. A node that began its work under the old key has the overlap to end it.
 */
final class Retirement {

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final KeyVersions versions;
    private final KeyPlaces places;
    private final Duration overlap;

    Retirement(JdbcClient jdbc, TransactionOperations transaction, KeyPlaces places, Duration overlap) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.versions = new KeyVersions(jdbc);
        this.places = places;
        this.overlap = overlap;
    }

    /** The keys that are not the newest. */
    List<KeyVersion> old() {
        List<KeyVersion> all = versions.all();
        return all.subList(0, all.size() - 1);
    }

    /** From when on old keys may go; nothing when the last rotation did not come to its end. */
    Optional<Instant> from() {
        return jdbc.sql("""
                        select max(at) as at from vault.key_event
                        where step = 'REWRAPPED' and number = (select max(number) from vault.key_version)
                        having max(at) is not null
                        """)
                .query((row, number) ->
                        row.getObject("at", OffsetDateTime.class).toInstant().plus(overlap))
                .optional();
    }

    /** Takes one away, unless a row needs it. */
    void retire(KeyVersion version, String by) {
        KeyPlace place = places.at(version.place());
        transaction.executeWithoutResult(status -> {
            jdbc.sql("delete from vault.key_version where number = ?")
                    .param(version.number())
                    .update();
            versions.write(version, Step.RETIRED, 0, by);
        });
        place.destroy(version.number());
    }

    /** Takes away what a kill between list and place left behind. */
    void clear() {
        versions.events().stream()
                .filter(event -> event.step() == Step.RETIRED)
                .filter(event ->
                        event.place() == KeyPlace.Kind.FILE || places.token().isPresent())
                .forEach(event -> places.at(event.place()).destroy(event.number()));
    }
}
