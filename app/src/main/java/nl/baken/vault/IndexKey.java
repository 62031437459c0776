package nl.baken.vault;

import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/**
 * The key from which blind indexes and all derived keys come. It stays a file, also where a token keeps the others: it is
 * used for each search and for each line of the logs, and another one would need every hash anew from its text.
 */
final class IndexKey {

    private static final String FILE = "blind-index-key.json";

    private final PrfSet prf;

    private IndexKey(PrfSet prf) {
        this.prf = prf;
    }

    static boolean present(Path folder) {
        return Files.exists(folder.resolve(FILE));
    }

    /** Reads the key of a folder, and makes it when it is not there. */
    static IndexKey of(Path folder) {
        try {
            return new IndexKey(KeysetFile.made(folder, FILE, PredefinedPrfParameters.HMAC_SHA256_PRF)
                    .getPrimitive(KeyRing.CRYPTO, PrfSet.class));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no cryptography", e);
        }
    }

    byte[] digest(byte[] text, int length) throws GeneralSecurityException {
        return prf.computePrimary(text, length);
    }
}
