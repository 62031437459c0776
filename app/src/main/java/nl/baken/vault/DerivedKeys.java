package nl.baken.vault;

import com.google.crypto.tink.subtle.Ed25519Sign;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import nl.baken.platform.KeyFiles;
import nl.baken.platform.StartRefused;

/**
 * Keys for one purpose each, derived from a key outside the database: they need no file of their own, and whoever has
 * the database alone has none of them.
 */
public final class DerivedKeys {

    private static final int BYTES = 32;

    private final IndexKey index;

    DerivedKeys(IndexKey index) {
        this.index = index;
    }

    /** The keys of a folder, for work beside a running Baken; here nothing is made. */
    public static DerivedKeys in(KeyFiles keys) {
        if (!IndexKey.present(keys)) {
            throw new StartRefused("platform.refused.keys-missing", keys.folder());
        }
        return new DerivedKeys(IndexKey.of(keys));
    }

    /** A key for message authentication codes. */
    public SecretKey mac(String purpose) {
        return new SecretKeySpec(seed(purpose), "HmacSHA256");
    }

    /** A pair of keys for signatures (Ed25519). */
    public Signet signet(String purpose) {
        try {
            return new Signet(Ed25519Sign.KeyPair.newKeyPairFromSeed(seed(purpose)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no cryptography", e);
        }
    }

    // A blind index hashes "purpose, new line, value": none begins like this.
    private byte[] seed(String purpose) {
        try {
            return index.digest(("\nkey " + purpose).getBytes(StandardCharsets.UTF_8), BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no cryptography", e);
        }
    }
}
