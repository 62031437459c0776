package nl.baken.vault;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfSet;
import java.security.GeneralSecurityException;
import java.util.List;
import nl.baken.platform.KeyFiles;
import nl.baken.platform.StartRefused;

/**
 * A key by which texts are hashed. The first one also makes what nobody can make anew, and all derived keys. They are
 * files, also where a token keeps the key-encryption key, which then wraps them: they are used for each search and each line of the logs.
 */
record IndexKey(int number, PrfSet prf) {

    static final int FIRST = 1;

    private static final String NAME = "blind-index-key";
    private static final String FORM = ".json";

    static boolean present(KeyFiles keys) {
        return keys.has(file(FIRST));
    }

    /** The files of all index keys that there are. */
    static List<String> files(KeyFiles keys) {
        return keys.names(NAME, FORM);
    }

    /** Reads the first key of a folder, and makes it when it is not there. */
    static IndexKey of(KeyFiles keys) {
        return made(keys, FIRST);
    }

    /** Reads a key of a folder, and makes it when it is not there. */
    static IndexKey made(KeyFiles keys, int number) {
        return of(number, KeysetFile.made(keys, file(number), PredefinedPrfParameters.HMAC_SHA256_PRF));
    }

    /** The key of a folder. */
    static IndexKey in(KeyFiles keys, int number) {
        return KeysetFile.in(keys, file(number))
                .map(key -> of(number, key))
                .orElseThrow(() -> new StartRefused("platform.refused.keys-missing", keys.folder()));
    }

    /** Takes a key away for good; the first one stays. */
    static void destroy(KeyFiles keys, int number) {
        if (number != FIRST) {
            KeysetFile.destroy(keys.folder().resolve(file(number)));
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
        return number == FIRST ? NAME + FORM : NAME + "-" + number + FORM;
    }
}
