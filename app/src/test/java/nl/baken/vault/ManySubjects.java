package nl.baken.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.util.UUID;
import nl.baken.platform.PlainKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Makes keys of subjects beside a running Baken, for a benchmark that fills its database: as many at once as wanted. */
public final class ManySubjects {

    private final Hashes hashes;
    private final SubjectSecrets secrets;
    private final KeyRing.Wrapping wrapping;
    private long slot;

    private ManySubjects(Hashes hashes, SubjectSecrets secrets, KeyRing.Wrapping wrapping, long slot) {
        this.hashes = hashes;
        this.secrets = secrets;
        this.wrapping = wrapping;
        this.slot = slot;
    }

    /** Takes the places of so many secrets in a folder with keys. */
    public static ManySubjects in(Path folder, Connection owner, int many) {
        JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(owner, true));
        IndexKey index = IndexKey.of(PlainKeys.in(folder));
        KeyRing ring = new KeyRing(new KeyVersions(jdbc), KeyPlaces.of(folder, name -> ""), index);
        long first = jdbc.sql("select nextval('vault.slot')").query(Long.class).single();
        jdbc.sql("select setval('vault.slot', ?)").param(first + many).query(done -> {});
        SubjectSecrets secrets = SubjectSecrets.in(folder);
        secrets.reach(first + many);
        return new ManySubjects(new Hashes(index), secrets, ring.newest(), first);
    }

    public String hash(String purpose, String value) {
        return hashes.hash(purpose, value);
    }

    /** A subject with a key that nobody has yet. */
    public Fresh next() throws GeneralSecurityException {
        UUID subject = UUID.randomUUID();
        KeysetHandle key = Keysets.fresh();
        Aead over = secrets.under(slot, wrapping.aead()).orElseThrow();
        byte[] wrapped = TinkProtoKeysetFormat.serializeEncryptedKeyset(
                key, over, SubjectWrapping.owner(subject), KeyRing.CRYPTO);
        return new Fresh(
                new SubjectId(subject),
                wrapped,
                slot++,
                wrapping.version(),
                key.getPrimitive(KeyRing.CRYPTO, Aead.class));
    }

    /** The key of a subject, as the database keeps it and to seal with. */
    @SuppressWarnings("ArrayRecordComponent") // lives for one row, is never compared
    public record Fresh(SubjectId subject, byte[] wrapped, long slot, int version, Aead key) {

        public Sealed seal(Place place, String text) throws GeneralSecurityException {
            return Sealed.seal(key, subject, place, text);
        }
    }
}
