package nl.baken.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import nl.baken.platform.StartRefused;

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
        return aead(KeysetFile.made(folder, file.getFileName().toString(), PredefinedAeadParameters.AES256_GCM));
    }

    // Written over before it goes; what an SSD or a snapshot keeps of it is out of reach from here.
    @Override
    public void destroy(int version) {
        Path file = file(version);
        try {
            if (Files.exists(file)) {
                Files.write(file, new byte[Math.toIntExact(Files.size(file))]);
                Files.delete(file);
            }
        } catch (IOException e) {
            throw StartRefused.because(e, "platform.refused.unwritable", folder);
        }
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
