package nl.baken.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.baken.vault.SubjectWrapping.Wrapped;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The keys of the data subjects: made once, kept wrapped, unwrapped in memory for no longer than a transaction. */
@Component
class SubjectKeys {

    private final KeysAtHand atHand = new KeysAtHand();
    private final JdbcClient jdbc;
    private final KeyRing ring;
    private final SubjectWrapping wrapping;

    SubjectKeys(JdbcClient jdbc, KeyRing ring, SubjectSecrets secrets) throws GeneralSecurityException {
        this.jdbc = jdbc;
        this.ring = ring;
        this.wrapping = new SubjectWrapping(jdbc, ring, secrets);
        putUnderSecrets();
    }

    void make(SubjectId subject) throws GeneralSecurityException {
        KeysetHandle key = Keysets.fresh();
        Wrapped row = wrapping.wrap(subject.value(), key);
        jdbc.sql("insert into vault.subject_key (subject, wrapped, slot, key_version) values (?, ?, ?, ?)")
                .params(row.subject(), row.wrapped(), row.slot(), row.version())
                .update();
        atHand.all().put(subject, key.getPrimitive(KeyRing.CRYPTO, Aead.class));
        atHand.sealing().add(subject);
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

    /** The keys of a subject as they are now, whatever was at hand. */
    Optional<Aead> anew(SubjectId subject) throws GeneralSecurityException {
        atHand.all().remove(subject);
        return Optional.ofNullable(of(Set.of(subject)).get(subject));
    }

    // Whoever gives the subject a new key waits until this transaction has ended, and the other way round: no text is
    // ever
    // sealed under a key that is on its way out. What was at hand before may be such a key.
    /** The key to seal with, which is the newest until the transaction ends. */
    Optional<Aead> toSeal(SubjectId subject) throws GeneralSecurityException {
        if (atHand.sealing().add(subject)) {
            jdbc.sql("select pg_advisory_xact_lock_shared(hashtext('nl.baken.vault.subject'), hashtext(?))")
                    .param(subject.value().toString())
                    .query(waited -> {});
            return anew(subject);
        }
        return Optional.ofNullable(of(Set.of(subject)).get(subject));
    }

    // Keys of before there were secrets. Whoever has a copy of the database from before this start can still unwrap
    // these.
    private void putUnderSecrets() throws GeneralSecurityException {
        for (Wrapped row : rows(jdbc.sql(
                "select subject, wrapped, 0 as slot, key_version from vault.subject_key where slot is null"))) {
            Wrapped anew =
                    wrapping.wrap(row.subject(), wrapping.unwrap(row).orElseThrow(), ring.wrapping(row.version()));
            jdbc.sql("select vault.put_under_secret(?, ?, ?)")
                    .params(anew.subject(), anew.wrapped(), anew.slot())
                    .query(done -> {});
        }
    }

    // Between reading a row and its secret the keys may have come under another secret.
    private Optional<KeysetHandle> unwrap(Wrapped row) throws GeneralSecurityException {
        try {
            Optional<KeysetHandle> keys = wrapping.unwrap(row);
            return keys.isPresent() ? keys : unwrapMoved(row);
        } catch (GeneralSecurityException e) {
            Optional<KeysetHandle> moved = unwrapMoved(row);
            if (moved.isEmpty()) {
                throw e;
            }
            return moved;
        }
    }

    private Optional<KeysetHandle> unwrapMoved(Wrapped row) throws GeneralSecurityException {
        for (Wrapped now : wrapped(new UUID[] {row.subject()})) {
            if (now.slot() != row.slot()) {
                return wrapping.unwrap(now);
            }
        }
        return Optional.empty();
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
        return selected.query(SubjectKeys::row).list();
    }

    static Wrapped row(ResultSet row, int number) throws SQLException {
        return new Wrapped(
                row.getObject("subject", UUID.class),
                row.getBytes("wrapped"),
                row.getLong("slot"),
                row.getInt("key_version"));
    }
}
