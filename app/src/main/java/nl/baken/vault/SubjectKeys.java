package nl.baken.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The keys of the data subjects: made once, kept wrapped, unwrapped in memory for no longer than a transaction. */
@Component
class SubjectKeys {

    private final KeysAtHand atHand = new KeysAtHand();
    private final JdbcClient jdbc;
    private final KeyRing ring;

    SubjectKeys(JdbcClient jdbc, KeyRing ring) {
        this.jdbc = jdbc;
        this.ring = ring;
    }

    void make(SubjectId subject) throws GeneralSecurityException {
        KeysetHandle key = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, KeyRing.CRYPTO);
        byte[] wrapped = TinkProtoKeysetFormat.serializeEncryptedKeyset(
                key, ring.aead(), owner(subject.value()), KeyRing.CRYPTO);
        jdbc.sql("insert into vault.subject_key (subject, wrapped) values (?, ?)")
                .params(subject.value(), wrapped)
                .update();
        atHand.all().put(subject, key.getPrimitive(KeyRing.CRYPTO, Aead.class));
    }

    /** The keys of these subjects; a subject whose key was destroyed is missing from the answer. */
    Map<SubjectId, Aead> of(Collection<SubjectId> subjects) throws GeneralSecurityException {
        Map<SubjectId, Aead> known = atHand.all();
        UUID[] unknown = subjects.stream()
                .filter(subject -> !known.containsKey(subject))
                .map(SubjectId::value)
                .distinct()
                .toArray(UUID[]::new);
        for (Wrapped row : wrapped(unknown)) {
            known.put(new SubjectId(row.subject()), unwrap(row));
        }
        return known;
    }

    private List<Wrapped> wrapped(UUID[] ids) {
        if (ids.length == 0) {
            return List.of();
        }
        return jdbc.sql("select subject, wrapped from vault.subject_key where subject = any (?)")
                .param(ids)
                .query((row, number) -> new Wrapped(row.getObject("subject", UUID.class), row.getBytes("wrapped")))
                .list();
    }

    private Aead unwrap(Wrapped row) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseEncryptedKeyset(
                        row.wrapped(), ring.aead(), owner(row.subject()), KeyRing.CRYPTO)
                .getPrimitive(KeyRing.CRYPTO, Aead.class);
    }

    private static byte[] owner(UUID subject) {
        return ("subject/" + subject).getBytes(StandardCharsets.UTF_8);
    }

    @SuppressWarnings("ArrayRecordComponent") // lives for one loop, is never compared
    private record Wrapped(UUID subject, byte[] wrapped) {}
}
