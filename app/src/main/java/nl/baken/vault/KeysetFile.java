package nl.baken.vault;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.util.Optional;
import nl.baken.platform.KeyFiles;
import nl.baken.platform.StartRefused;

/** A key of Tink in a file of the key folder: made once, never written again. */
final class KeysetFile {

    private static final String WIPED = "\0";

    private KeysetFile() {}

    /** The key in this file, made when it is not there. */
    static KeysetHandle made(KeyFiles keys, String name, Parameters parameters) {
        return parsed(keys.folder().resolve(name), keys.of(name, () -> fresh(parameters)));
    }

    /** The same, in a file that nothing wraps. */
    static KeysetHandle bare(Path folder, String name, Parameters parameters) {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            KeyFiles.create(folder, name, fresh(parameters));
        }
        return in(file).orElseThrow(() -> new StartRefused("platform.refused.keys-missing", folder));
    }

    /** The key in a file that may be wrapped; nothing when there is no such file. */
    static Optional<KeysetHandle> in(KeyFiles keys, String name) {
        return keys.read(name).map(text -> parsed(keys.folder().resolve(name), text));
    }

    /** The key in this file; nothing when there is no such file, or when it is being taken away. */
    static Optional<KeysetHandle> in(Path file) {
        try {
            String text = Files.readString(file);
            return text.startsWith(WIPED) ? Optional.empty() : Optional.of(parsed(file, text));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw StartRefused.because(e, "platform.refused.unreadable", file);
        }
    }

    // Written over before it goes; what an SSD or a snapshot keeps of it is out of reach from here.
    /** Takes the key in this file away for good. */
    static void destroy(Path file) {
        try {
            if (Files.exists(file)) {
                Files.write(file, new byte[Math.toIntExact(Files.size(file))], StandardOpenOption.WRITE);
                Files.delete(file);
            }
        } catch (IOException e) {
            throw StartRefused.because(e, "platform.refused.unwritable", file);
        }
    }

    private static KeysetHandle parsed(Path file, String text) {
        try {
            return TinkJsonProtoKeysetFormat.parseKeyset(text, KeyRing.CRYPTO, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw StartRefused.because(e, "platform.refused.secret", file);
        }
    }

    private static String fresh(Parameters parameters) {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeyset(
                    KeysetHandle.generateNew(parameters, KeyRing.CRYPTO),
                    KeyRing.CRYPTO,
                    InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no cryptography", e);
        }
    }
}
