package nl.baken.vault;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AeadParameters;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;

/** The keys of one subject: the newest seals, and older ones open until all is sealed anew. */
final class Keysets {

    /** The cipher of every new key; keys of other ciphers go on opening what they sealed. */
    private static final AeadParameters CIPHER = PredefinedAeadParameters.AES256_GCM;

    private Keysets() {}

    static KeysetHandle fresh() throws GeneralSecurityException {
        return KeysetHandle.generateNew(CIPHER, KeyRing.CRYPTO);
    }

    /** The same keys with a new one before them. */
    static KeysetHandle withNewer(KeysetHandle keys) throws GeneralSecurityException {
        return KeysetHandle.newBuilder(keys)
                .addEntry(KeysetHandle.generateEntryFromParameters(CIPHER)
                        .withRandomId()
                        .makePrimary())
                .build();
    }

    /** The newest key without the older ones. */
    static KeysetHandle newestOf(KeysetHandle keys) throws GeneralSecurityException {
        return KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(keys.getPrimary().getKey())
                        .withFixedId(newest(keys))
                        .makePrimary())
                .build();
    }

    /** By which number texts say that the newest key sealed them. */
    static int newest(KeysetHandle keys) {
        return keys.getPrimary().getId();
    }
}
