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
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The keys of the data subjects: made once, kept wrapped, unwrapped in memory for no longer than a transaction. */
@Component
class SubjectKeys {

    private static final long NONE = 0;

    private final KeysAtHand atHand = new KeysAtHand();
    private final JdbcClient jdbc;
    private final KeyRing ring;
    private final SubjectSecrets secrets;

    SubjectKeys(JdbcClient jdbc, KeyRing ring, SubjectSecrets secrets) throws GeneralSecurityException {
        this.jdbc = jdbc;
        this.ring = ring;
        this.secrets = secrets;
        putUnderSecrets();
    }

    void make(SubjectId subject) throws GeneralSecurityException {
        KeysetHandle key = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, KeyRing.CRYPTO);
        Wrapped row = wrap(subject.value(), key, ring.newest());
        jdbc.sql("insert into vault.subject_key (subject, wrapped, slot, key_version) values (?, ?, ?, ?)")
                .params(row.subject(), row.wrapped(), row.slot(), row.version())
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
            Optional<KeysetHandle> key = unwrap(row);
            if (key.isPresent()) {
                known.put(new SubjectId(row.subject()), key.get().getPrimitive(KeyRing.CRYPTO, Aead.class));
            }
        }
        return known;
    }

    // Keys of before there were secrets. Whoever has a copy of the database from before this start can still unwrap
    // these.
    private void putUnderSecrets() throws GeneralSecurityException {
        for (Wrapped row : rows(jdbc.sql(
                "select subject, wrapped, 0 as slot, key_version from vault.subject_key where slot is null"))) {
            Wrapped anew = wrap(row.subject(), unwrap(row).orElseThrow(), ring.wrapping(row.version()));
            jdbc.sql("select vault.put_under_secret(?, ?, ?)")
                    .params(anew.subject(), anew.wrapped(), anew.slot())
                    .query(done -> {});
        }
    }

    private List<Wrapped> wrapped(UUID[] ids) {
        if (ids.length == 0) {
            return List.of();
        }
        return rows(jdbc.sql("""
                        select subject, wrapped, coalesce(slot, 0) as slot, key_version from vault.subject_key
                        where subject = any (?)
                        """).param(ids));
    }

    private static List<Wrapped> rows(JdbcClient.StatementSpec selected) {
        return selected.query((row, number) -> new Wrapped(
                        row.getObject("subject", UUID.class),
                        row.getBytes("wrapped"),
                        row.getLong("slot"),
                        row.getInt("key_version")))
                .list();
    }

    private Wrapped wrap(UUID subject, KeysetHandle key, KeyRing.Wrapping by) throws GeneralSecurityException {
        Optional<Aead> over = Optional.empty();
        long slot = NONE;
        // after an older copy of the database was put back, the next places may have been wiped before
        while (over.isEmpty()) {
            slot = jdbc.sql("select nextval('vault.slot')").query(Long.class).single();
            secrets.reach(slot);
            over = secrets.under(slot, by.aead());
        }
        byte[] wrapped =
                TinkProtoKeysetFormat.serializeEncryptedKeyset(key, over.get(), owner(subject), KeyRing.CRYPTO);
        return new Wrapped(subject, wrapped, slot, by.version());
    }

    private Optional<KeysetHandle> unwrap(Wrapped row) throws GeneralSecurityException {
        Aead by = ring.of(row.version());
        Optional<Aead> over = row.slot() == NONE ? Optional.of(by) : secrets.under(row.slot(), by);
        return over.isEmpty()
                ? Optional.empty()
                : Optional.of(TinkProtoKeysetFormat.parseEncryptedKeyset(
                        row.wrapped(), over.get(), owner(row.subject()), KeyRing.CRYPTO));
    }

    /** What the wrapping of a key is bound to. */
    static byte[] owner(UUID subject) {
        return ("subject/" + subject).getBytes(StandardCharsets.UTF_8);
    }

    @SuppressWarnings("ArrayRecordComponent") // lives for one loop, is never compared
    private record Wrapped(UUID subject, byte[] wrapped, long slot, int version) {}
}
