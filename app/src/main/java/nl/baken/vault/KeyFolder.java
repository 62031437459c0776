package nl.baken.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;

/** Key-encryption keys in files of a folder, one for each version. */
record KeyFolder(Path folder) implements KeyPlace {

    @Override
    public Kind kind() {
        return Kind.FILE;
    }

    @Override
    public Optional<Aead> find(int version) {
        return KeysetFile.in(file(version)).map(KeyFolder::aead);
    }

    @Override
    public Aead make(int version) {
        Path file = file(version);
        return aead(KeysetFile.bare(folder, file.getFileName().toString(), PredefinedAeadParameters.AES256_GCM));
    }

    @Override
    public void destroy(int version) {
        KeysetFile.destroy(file(version));
    }

    // The first one has the name that it had before there were versions.
    private Path file(int version) {
        return folder.resolve(version == 1 ? "key-encryption-key.json" : "key-encryption-key-" + version + ".json");
    }

    private static Aead aead(KeysetHandle key) {
        try {
            return key.getPrimitive(KeyRing.CRYPTO, Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no cryptography", e);
        }
    }
}
