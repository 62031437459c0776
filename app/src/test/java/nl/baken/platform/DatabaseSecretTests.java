package nl.baken.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseSecretTests {

    @TempDir
    private Path folder;

    @Test
    void nodesWithTheSameKeysAgreeOnThePasswords() {
        String first = DatabaseSecret.in(folder).passwordOf("baken_app");

        assertThat(DatabaseSecret.in(folder).passwordOf("baken_app")).isEqualTo(first);
        assertThat(DatabaseSecret.in(folder).passwordOf("baken_door")).isNotEqualTo(first);
    }

    @Test
    void nobodyElseReadsTheSecret() throws IOException {
        Path keys = folder.resolve("keys");
        DatabaseSecret.in(keys);

        assertThat(permissions(keys)).isEqualTo("rwx------");
        assertThat(permissions(keys.resolve("database-secret"))).isEqualTo("rw-------");
    }

    @Test
    void brokenSecretIsSaidAndNotReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("database-secret"), "half");

        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> DatabaseSecret.in(folder))
                .withMessageContaining(file.toString());
        assertThat(file).hasContent("half");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
