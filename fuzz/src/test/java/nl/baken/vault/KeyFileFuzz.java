package nl.baken.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.baken.platform.StartRefused;

/** Whatever stands in a file with a wrapped secret, and whatever an operator sets for a token. */
class KeyFileFuzz {

    private static final List<String> BEGINNINGS =
            List.of("", "baken-wrapped:", "baken-wrapped:FILE:", "baken-wrapped:FILE:1", "baken-wrapped:PKCS11:1:");

    private final Path folder = folder();
    private final KeyWrapping wrapping = new KeyWrapping(() -> KeyPlaces.of(folder, name -> ""));

    @FuzzTest(maxDuration = "1m")
    void whatWeDidNotWrapDoesNotOpen(FuzzedDataProvider data) {
        String wrapped = data.pickValue(BEGINNINGS) + data.consumeRemainingAsString();

        assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> wrapping.open("index", wrapped));
    }

    @FuzzTest(maxDuration = "1m")
    void aTokenIsSetOrRefused(FuzzedDataProvider data) {
        String library = data.consumeBoolean() ? folder.toString() : data.consumeString(40);
        String slot = data.consumeString(12);
        String pin = data.consumeString(40);
        try {
            TokenSettings.of(name -> name.endsWith("SLOT") ? slot : name.endsWith("FILE") ? pin : library)
                    .ifPresent(
                            token -> assertThat(token.configuration().lines()).hasSize(10));
        } catch (StartRefused refused) {
            assertThat(refused).message().isNotBlank();
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("keys");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
