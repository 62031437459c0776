package nl.baken.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RolePasswordsTests {

    private static final Instant NOW = Instant.parse("2026-11-29T14:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void nodesWithTheSameKeysAgreeAndNoTwoRolesShareOne() {
        RolePasswords passwords = new RolePasswords(PlainKeys.in(folder));
        passwords.draw(NOW);

        assertThat(new RolePasswords(PlainKeys.in(folder)).of("baken_app")).isEqualTo(passwords.of("baken_app"));
        assertThat(passwords.of("baken_door")).doesNotContainAnyElementsOf(passwords.of("baken_app"));
    }

    @Test
    void theOneBeforeStaysBesideTheNewestAndTheOneBeforeThatGoes() throws IOException {
        RolePasswords passwords = new RolePasswords(PlainKeys.in(folder));
        passwords.draw(NOW);
        String first = passwords.of("baken_app").getFirst();
        passwords.draw(NOW.plusSeconds(1));
        String second = passwords.of("baken_app").getFirst();

        assertThat(passwords.of("baken_app")).containsExactly(second, first);
        assertThat(passwords.drawn()).contains(NOW.plusSeconds(1));

        passwords.draw(NOW.plusSeconds(2));

        assertThat(passwords.of("baken_app")).hasSize(2).contains(second).doesNotContain(first);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).as("nothing is left over").hasSize(1);
        }
    }

    @Test
    void nothingIsKnownBeforeTheFirstIsDrawn() {
        assertThat(new RolePasswords(PlainKeys.in(folder)).of("baken_app")).isEmpty();
        assertThat(new RolePasswords(PlainKeys.in(folder)).drawn()).isEmpty();
    }

    @Test
    void nobodyElseReadsThem() throws IOException {
        new RolePasswords(PlainKeys.in(folder)).draw(NOW);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("database-passwords"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aBrokenFileIsSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("database-passwords"), "2026-11-29T14:00:00Z half\n");

        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> new RolePasswords(PlainKeys.in(folder)).of("baken_app"))
                .withMessageContaining(file.toString());
    }
}
