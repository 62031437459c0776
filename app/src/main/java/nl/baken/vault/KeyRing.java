package nl.baken.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import nl.baken.platform.StartRefused;

/** The keys that live outside the database: one wraps the keys of the subjects, one makes blind indexes. */
final class KeyRing {

    static final Configuration CRYPTO = configuration();

    private static final String WRAPPING = "key-encryption-key.json";
    private static final String INDEXING = "blind-index-key.json";
    private static final int MARK_BYTES = 16;
    private static final byte[] MARK = "nl.baken.vault".getBytes(StandardCharsets.UTF_8);

    private final Aead aead;
    private final PrfSet prf;

    private KeyRing(KeysetHandle wrapping, KeysetHandle indexing) throws GeneralSecurityException {
        this.aead = wrapping.getPrimitive(CRYPTO, Aead.class);
        this.prf = indexing.getPrimitive(CRYPTO, PrfSet.class);
    }

    // The registry is global state of the library: the primitives we use are registered before the first use.
    private static Configuration configuration() {
        try {
            AeadConfig.register();
            PrfConfig.register();
            return RegistryConfiguration.get();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no cryptography", e);
        }
    }

    static boolean present(Path folder) {
        return Files.exists(folder.resolve(WRAPPING)) && Files.exists(folder.resolve(INDEXING));
    }

    /** Reads the keys of a folder, and makes the ones that are not there. */
    static KeyRing of(Path folder) {
        try {
            KeysetHandle indexing = key(folder.resolve(INDEXING), PredefinedPrfParameters.HMAC_SHA256_PRF);
            return new KeyRing(key(folder.resolve(WRAPPING), PredefinedAeadParameters.AES256_GCM), indexing);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the keys in " + folder + " cannot be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Aead aead() {
        return aead;
    }

    byte[] digest(byte[] text, int length) throws GeneralSecurityException {
        return prf.computePrimary(text, length);
    }

    /** Something that only both of these keys together can make, and that tells nothing about them. */
    byte[] mark() {
        try {
            return aead.encrypt(digest(MARK, MARK_BYTES), MARK);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no cryptography", e);
        }
    }

    boolean made(byte[] mark) {
        try {
            return MessageDigest.isEqual(aead.decrypt(mark, MARK), digest(MARK, MARK_BYTES));
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static KeysetHandle read(Path file) throws IOException {
        try {
            return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), CRYPTO, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw StartRefused.because(e, "platform.refused.secret", file);
        }
    }

    private static KeysetHandle key(Path file, Parameters parameters) throws GeneralSecurityException, IOException {
        if (Files.exists(file)) {
            return read(file);
        }
        KeysetHandle made = KeysetHandle.generateNew(parameters, CRYPTO);
        Files.createDirectories(file.getParent());
        Path half = Files.createTempFile(
                file.getParent(),
                "key",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(half, TinkJsonProtoKeysetFormat.serializeKeyset(made, CRYPTO, InsecureSecretKeyAccess.get()));
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        return made;
    }
}
