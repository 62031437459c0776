package nl.baken.vault;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;

/**
 * A key-encryption key as the database knows it.
 *
 * @param mark what only this key and the index key together could make, and that tells nothing about them
 */
@SuppressWarnings("ArrayRecordComponent") // is never compared
record KeyVersion(int number, KeyPlace.Kind place, byte[] mark) {

    private static final int MARK_BYTES = 16;
    private static final byte[] MARK = "nl.baken.vault".getBytes(StandardCharsets.UTF_8);

    KeyVersion {
        if (number < 1) {
            throw new IllegalArgumentException("versions count from one: " + number);
        }
    }

    static KeyVersion of(int number, KeyPlace.Kind place, Aead key, IndexKey index) {
        try {
            return new KeyVersion(number, place, key.encrypt(index.digest(MARK, MARK_BYTES), MARK));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no cryptography", e);
        }
    }

    boolean isMadeBy(Aead key, IndexKey index) {
        try {
            return MessageDigest.isEqual(key.decrypt(mark, MARK), index.digest(MARK, MARK_BYTES));
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
