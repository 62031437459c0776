package nl.baken.vault;

import com.google.crypto.tink.Aead;
import java.util.Optional;

/** Where key-encryption keys live, each under the number of its version. A key that is there is never replaced. */
sealed interface KeyPlace permits KeyFolder, KeyToken {

    /** The kinds of places, as the database names them. */
    enum Kind {
        FILE,
        PKCS11
    }

    Kind kind();

    /** The key of a version; nothing when it is not in this place. */
    Optional<Aead> find(int version);

    /** The key of a version, made when it is not there. */
    Aead make(int version);

    /** Takes a key away for good. */
    void destroy(int version);
}
