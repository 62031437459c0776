package nl.baken.vault;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.Aead;
import java.nio.file.Path;
import nl.baken.platform.PlainKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A version of the key-encryption key is recognised by both keys that made its mark, and by no other two. */
class KeyVersionTests {

    @TempDir
    private Path ours;

    @TempDir
    private Path theirs;

    @Test
    void isMadeByTheseTwoKeysOnly() {
        Aead key = new KeyFolder(ours).make(1);
        IndexKey index = IndexKey.of(PlainKeys.in(ours));
        KeyVersion version = KeyVersion.of(1, KeyPlace.Kind.FILE, key, index);

        assertThat(version.isMadeBy(key, index)).isTrue();
        assertThat(version.isMadeBy(key, IndexKey.of(PlainKeys.in(theirs))))
                .as("the key by which is searched is of other data")
                .isFalse();
        assertThat(version.isMadeBy(new KeyFolder(theirs).make(1), index))
                .as("the key that seals is of other data")
                .isFalse();
    }
}
