package nl.baken.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoorSecretTests {

    @TempDir
    private Path folder;

    @Test
    void nodesWithTheSameKeysAgreeAndEachPurposeHasAKeyOfItsOwn() {
        byte[] first = DoorSecret.in(PlainKeys.in(folder)).keyFor("sealing");

        assertThat(DoorSecret.in(PlainKeys.in(folder)).keyFor("sealing"))
                .isEqualTo(first)
                .hasSize(32);
        assertThat(DoorSecret.in(PlainKeys.in(folder)).keyFor("hashing")).isNotEqualTo(first);
    }

    @Test
    void nobodyElseReadsTheSecret() throws IOException {
        Path keys = folder.resolve("keys");
        DoorSecret.in(PlainKeys.in(keys));

        assertThat(permissions(keys)).isEqualTo("rwx------");
        assertThat(permissions(keys.resolve("database-secret"))).isEqualTo("rw-------");
    }

    @Test
    void brokenSecretIsSaidAndNotReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("database-secret"), "half");

        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> DoorSecret.in(PlainKeys.in(folder)))
                .withMessageContaining(file.toString());
        assertThat(file).hasContent("half");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
