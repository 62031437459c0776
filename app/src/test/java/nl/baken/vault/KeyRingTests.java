package nl.baken.vault;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.prf.HmacPrfParameters;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import nl.baken.platform.PlainKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRingTests {

    @TempDir
    private Path folder;

    @Test
    void wrapsWithAes256InGaloisCounterModeAndHashesWithSha256() throws Exception {
        makeKeysIn(folder);

        assertThat(key("key-encryption-key.json").getPrimary().getKey().getParameters())
                .isInstanceOfSatisfying(AesGcmParameters.class, kind -> {
                    assertThat(kind.getKeySizeBytes()).isEqualTo(32);
                    assertThat(kind.getIvSizeBytes()).isEqualTo(12);
                    assertThat(kind.getTagSizeBytes()).isEqualTo(16);
                });
        assertThat(key("blind-index-key.json").getPrimary().getKey().getParameters())
                .isInstanceOfSatisfying(HmacPrfParameters.class, kind -> {
                    assertThat(kind.getKeySizeBytes()).isEqualTo(32);
                    assertThat(kind.getHashType()).isEqualTo(HmacPrfParameters.HashType.SHA256);
                });
    }

    @Test
    void makesNoTwoKeysAlikeAndFilesForItsOwnerAlone() throws Exception {
        Path one = folder.resolve("one");
        Path other = folder.resolve("other");
        makeKeysIn(one);
        makeKeysIn(other);

        for (String name : new String[] {"key-encryption-key.json", "blind-index-key.json"}) {
            assertThat(Files.readString(one.resolve(name))).isNotEqualTo(Files.readString(other.resolve(name)));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(one.resolve(name))))
                    .isEqualTo("rw-------");
        }
    }

    private static void makeKeysIn(Path keys) {
        IndexKey.of(PlainKeys.in(keys));
        new KeyFolder(keys).make(1);
    }

    private KeysetHandle key(String name) throws Exception {
        return TinkJsonProtoKeysetFormat.parseKeyset(
                Files.readString(folder.resolve(name)), KeyRing.CRYPTO, InsecureSecretKeyAccess.get());
    }
}
