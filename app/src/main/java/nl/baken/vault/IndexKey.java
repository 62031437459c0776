package nl.baken.vault;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import nl.baken.platform.StartRefused;

/**
 * A key by which texts are hashed. The first one also makes what nobody can make anew, and all derived keys. They stay files,
 * also where a token keeps the others: they are used for each search and for each line of the logs.
 */
record IndexKey(int number, PrfSet prf) {

    static final int FIRST = 1;

    static boolean present(Path folder) {
        return Files.exists(folder.resolve(file(FIRST)));
    }

    /** Reads the first key of a folder, and makes it when it is not there. */
    static IndexKey of(Path folder) {
        return made(folder, FIRST);
    }

    /** Reads a key of a folder, and makes it when it is not there. */
    static IndexKey made(Path folder, int number) {
        return of(number, KeysetFile.made(folder, file(number), PredefinedPrfParameters.HMAC_SHA256_PRF));
    }

    /** The key of a folder. */
    static IndexKey in(Path folder, int number) {
        return KeysetFile.in(folder.resolve(file(number)))
                .map(key -> of(number, key))
                .orElseThrow(() -> new StartRefused("platform.refused.keys-missing", folder));
    }

    /** Takes a key away for good; the first one stays. */
    static void destroy(Path folder, int number) {
        if (number != FIRST) {
            KeysetFile.destroy(folder.resolve(file(number)));
        }
    }

    byte[] digest(byte[] text, int length) throws GeneralSecurityException {
        return prf.computePrimary(text, length);
    }

    private static IndexKey of(int number, KeysetHandle key) {
        try {
            return new IndexKey(number, key.getPrimitive(KeyRing.CRYPTO, PrfSet.class));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no cryptography", e);
        }
    }

    private static String file(int number) {
        return number == FIRST ? "blind-index-key.json" : "blind-index-key-" + number + ".json";
    }
}
