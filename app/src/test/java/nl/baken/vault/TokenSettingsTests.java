package nl.baken.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import nl.baken.platform.StartRefused;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How an operator names a token, without there being one. */
class TokenSettingsTests {

    private final Path library;
    private final Path pin;

    TokenSettingsTests(@TempDir Path folder) throws IOException {
        this.library = Files.writeString(folder.resolve("library.so"), "");
        this.pin = Files.writeString(folder.resolve("pin"), " 4711\n");
    }

    @Test
    void withoutALibraryThereIsNoToken() {
        assertThat(TokenSettings.of(name -> "")).isEmpty();
        assertThat(set(Map.of("BAKEN_PKCS11", "  "))).isEmpty();
    }

    @Test
    void whatIsSetIsTakenWithoutTheSpacesAroundIt() {
        assertThat(set(Map.of(
                        "BAKEN_PKCS11", " " + library,
                        "BAKEN_PKCS11_SLOT", " 7 ",
                        "BAKEN_PKCS11_PIN_FILE", pin + " ")))
                .contains(new TokenSettings(library, "7", pin));
    }

    @Test
    void theFirstSlotIsUsedUnlessOneIsNamed() {
        assertThat(new TokenSettings(library, "", pin).configuration().lines())
                .contains("library = \"" + library + "\"", "slotListIndex = 0")
                .noneMatch(line -> line.startsWith("slot ="));
        assertThat(new TokenSettings(library, "1234567890", pin).configuration().lines())
                .contains("slot = 1234567890")
                .doesNotContain("slotListIndex = 0");
    }

    @Test
    void thePinIsWhatStandsInItsFile() throws IOException {
        TokenSettings settings = new TokenSettings(library, "", pin);
        assertThat(settings.pin()).containsExactly('4', '7', '1', '1');

        Files.writeString(pin, " \n");
        refused(settings::pin, "must be a file that Baken can read, with the PIN in it");
        Files.delete(pin);
        refused(settings::pin, "must be a file that Baken can read, with the PIN in it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"first", "-1", "12345678901", "1 2"})
    void aSlotIsANumber(String slot) {
        refused(() -> new TokenSettings(library, slot, pin), "There is no usable token in PKCS#11 slot \"" + slot);
    }

    @Test
    void aLibraryIsAFileOfWhichTheNameCanBeGivenToTheProvider() throws IOException {
        for (String name : new String[] {"a\"b.so", "a\nb.so"}) {
            Path odd = Files.writeString(library.resolveSibling(name), "");
            refused(() -> new TokenSettings(odd, "", pin), "there is no PKCS#11 library there");
        }
        refused(
                () -> new TokenSettings(library.resolveSibling("absent.so"), "", pin),
                "there is no PKCS#11 library there");
        refused(() -> set(Map.of("BAKEN_PKCS11", "a\0b")), "BAKEN_PKCS11 is not a valid folder");
    }

    private static Optional<TokenSettings> set(Map<String, String> environment) {
        return TokenSettings.of(name -> environment.getOrDefault(name, ""));
    }

    private static void refused(ThrowingCallable work, String sentence) {
        assertThatExceptionOfType(StartRefused.class).isThrownBy(work).withMessageContaining(sentence);
    }
}
