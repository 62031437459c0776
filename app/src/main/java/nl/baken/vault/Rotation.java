package nl.baken.vault;

import static java.util.Objects.requireNonNull;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.proto.EncryptedKeyset;
import com.google.protobuf.ByteString;
import com.google.protobuf.ExtensionRegistryLite;
import com.google.protobuf.InvalidProtocolBufferException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import nl.baken.vault.KeyVersions.Step;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes a new key-encryption key and puts the keys of all subjects under it, a batch at a time, while others read and write.
 * Wherever it stops, each row is under a key that the database still lists; whoever begins again goes on.
 */
final class Rotation {

    private static final int BATCH = 500;
    private static final Duration PATIENCE = Duration.ofMillis(100);

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final KeyVersions versions;
    private final KeyRing ring;

    Rotation(JdbcClient jdbc, TransactionOperations transaction, KeyRing ring) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.versions = new KeyVersions(jdbc);
        this.ring = ring;
    }

    /** The key that is newest now. */
    KeyVersion newest() {
        return versions.all().getLast();
    }

    /** Whether a rotation was begun and not brought to its end. */
    boolean isUnfinished() {
        return left() > 0 || (newest().number() > 1 && !wasRewrapped(newest().number()));
    }

    /** Makes the next key, under which all nodes wrap from now on. */
    KeyVersion begin(KeyPlace place, IndexKey index, String by) {
        int next = newest().number() + 1;
        KeyVersion made = KeyVersion.of(next, place.kind(), place.make(next), index);
        transaction.executeWithoutResult(status -> versions.add(made, by));
        return made;
    }

    /** Puts what is under an older key under the newest, and tells how far it is. */
    long rewrap(String by, LongConsumer progress) {
        KeyRing.Wrapping to = ring.newest();
        long done = 0;
        while (left() > 0) {
            int batch = requireNonNull(transaction.execute(status -> rewrapSome(to)));
            if (batch == 0) {
                LockSupport.parkNanos(PATIENCE.toNanos()); // somebody is destroying what is left
            }
            done += batch;
            progress.accept(done);
        }
        if (done > 0 || isUnfinished()) {
            versions.write(newest(), Step.REWRAPPED, done, by);
        }
        return done;
    }

    private boolean wasRewrapped(int number) {
        return versions.events().stream().anyMatch(event -> event.number() == number && event.step() == Step.REWRAPPED);
    }

    private long left() {
        return jdbc.sql("select count(*) from vault.subject_key where key_version < ?")
                .param(newest().number())
                .query(Long.class)
                .single();
    }

    private int rewrapSome(KeyRing.Wrapping to) {
        List<Row> rows = jdbc.sql("""
                        select subject, wrapped, key_version from vault.subject_key where key_version < ?
                        limit ? for update skip locked
                        """)
                .params(to.version(), BATCH)
                .query((row, number) -> new Row(
                        row.getObject("subject", UUID.class), row.getBytes("wrapped"), row.getInt("key_version")))
                .list();
        jdbc.sql("""
                        update vault.subject_key k set wrapped = r.wrapped, key_version = ?
                        from unnest(cast(? as uuid[]), cast(? as bytea[])) as r (subject, wrapped) where k.subject = r.subject
                        """)
                .params(
                        to.version(),
                        rows.stream().map(Row::subject).toArray(UUID[]::new),
                        rows.stream().map(row -> under(to.aead(), row)).toArray(byte[][]::new))
                .update();
        return rows.size();
    }

    // The outer layer alone: neither the secret of the subject is needed, nor its key looked at.
    private byte[] under(Aead to, Row row) {
        try {
            byte[] owner = SubjectWrapping.owner(row.subject());
            EncryptedKeyset wrapped =
                    EncryptedKeyset.parseFrom(row.wrapped(), ExtensionRegistryLite.getEmptyRegistry());
            byte[] inside =
                    ring.of(row.version()).decrypt(wrapped.getEncryptedKeyset().toByteArray(), owner);
            return wrapped.toBuilder()
                    .setEncryptedKeyset(ByteString.copyFrom(to.encrypt(inside, owner)))
                    .build()
                    .toByteArray();
        } catch (GeneralSecurityException | InvalidProtocolBufferException e) {
            throw new IllegalStateException("the key of subject " + row.subject() + " was changed or moved", e);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // lives for one batch, is never compared
    private record Row(UUID subject, byte[] wrapped, int version) {}
}
