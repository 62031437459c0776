package nl.baken.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wraps the keys of subjects as the database keeps them: under the secret of the subject, and that under the newest key. */
record SubjectWrapping(JdbcClient jdbc, KeyRing ring, SubjectSecrets secrets) {

    static final long NONE = 0;

    /** The keys of a subject as the database keeps them. */
    @SuppressWarnings("ArrayRecordComponent") // lives for one loop, is never compared
    record Wrapped(UUID subject, byte[] wrapped, long slot, int version) {}

    /** Wraps keys under a secret that nobody had before. */
    Wrapped wrap(UUID subject, KeysetHandle keys, KeyRing.Wrapping by) throws GeneralSecurityException {
        Optional<Aead> over = Optional.empty();
        long slot = NONE;
        // after an older copy of the database was put back, the next places may have been wiped before
        while (over.isEmpty()) {
            slot = jdbc.sql("select nextval('vault.slot')").query(Long.class).single();
            secrets.reach(slot);
            over = secrets.under(slot, by.aead());
        }
        return new Wrapped(subject, under(over.get(), subject, keys), slot, by.version());
    }

    Wrapped wrap(UUID subject, KeysetHandle keys) throws GeneralSecurityException {
        return wrap(subject, keys, ring.newest());
    }

    /** Wraps other keys in place of these, under the same secret. */
    Wrapped wrapAgain(Wrapped before, KeysetHandle keys) throws GeneralSecurityException {
        KeyRing.Wrapping by = ring.newest();
        Aead over = secrets.under(before.slot(), by.aead())
                .orElseThrow(() -> new IllegalStateException("the secret at " + before.slot() + " was wiped"));
        return new Wrapped(before.subject(), under(over, before.subject(), keys), before.slot(), by.version());
    }

    /** The keys; nothing when their secret was wiped. */
    Optional<KeysetHandle> unwrap(Wrapped row) throws GeneralSecurityException {
        Aead by = ring.of(row.version());
        Optional<Aead> over = row.slot() == NONE ? Optional.of(by) : secrets.under(row.slot(), by);
        return over.isEmpty()
                ? Optional.empty()
                : Optional.of(TinkProtoKeysetFormat.parseEncryptedKeyset(
                        row.wrapped(), over.get(), owner(row.subject()), KeyRing.CRYPTO));
    }

    private static byte[] under(Aead over, UUID subject, KeysetHandle keys) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.serializeEncryptedKeyset(keys, over, owner(subject), KeyRing.CRYPTO);
    }

    /** What the wrapping of a key is bound to. */
    static byte[] owner(UUID subject) {
        return ("subject/" + subject).getBytes(StandardCharsets.UTF_8);
    }
}
