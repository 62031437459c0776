package nl.baken.vault;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.baken.platform.StartRefused;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells at the start whether these are the secrets of this database and not older ones, and wipes again what was destroyed:
 * a copy that was put back may still hold it.
 */
final class SecretCheck {

    private static final byte[] MARK = "nl.baken.vault/secrets".getBytes(StandardCharsets.UTF_8);

    private final JdbcClient jdbc;
    private final KeyRing ring;

    SecretCheck(JdbcClient jdbc, KeyRing ring) {
        this.jdbc = jdbc;
        this.ring = ring;
    }

    SubjectSecrets secretsIn(Path folder) {
        if (mark().isPresent() && !Files.exists(folder.resolve(SubjectSecrets.FILE))) {
            throw new StartRefused("platform.refused.keys-missing", folder);
        }
        SubjectSecrets secrets = SubjectSecrets.in(folder);
        Aead key = secrets.under(0, ring.aead()).orElseThrow(() -> refused(folder));
        if (mark().isEmpty()) {
            jdbc.sql("insert into vault.key_check (id, sealed) values (2, ?) on conflict do nothing")
                    .param(sealed(key))
                    .update();
        }
        if (mark().filter(mark -> opens(key, mark)).isEmpty() || last() >= secrets.slots()) {
            throw refused(folder);
        }
        secrets.wipe(spent());
        return secrets;
    }

    private static StartRefused refused(Path folder) {
        return new StartRefused("platform.refused.wrong-keys", folder);
    }

    private Optional<byte[]> mark() {
        return jdbc.sql("select sealed from vault.key_check where id = 2")
                .query((row, number) -> row.getBytes("sealed"))
                .optional();
    }

    private long last() {
        return jdbc.sql("select coalesce(max(slot), 0) from vault.subject_key")
                .query(Long.class)
                .single();
    }

    private List<Long> spent() {
        return jdbc.sql("select slot from vault.spent").query(Long.class).list();
    }

    private static byte[] sealed(Aead key) {
        try {
            return key.encrypt(MARK, MARK);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no cryptography", e);
        }
    }

    private static boolean opens(Aead key, byte[] mark) {
        try {
            return Arrays.equals(key.decrypt(mark, MARK), MARK);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
