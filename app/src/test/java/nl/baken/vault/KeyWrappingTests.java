package nl.baken.vault;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import nl.baken.platform.StartRefused;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file with a secret that was cut off, or that somebody wrote in, is refused in a sentence. */
class KeyWrappingTests {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "baken-wrapped:",
                "baken-wrapped:FILE",
                "baken-wrapped:FILE:",
                "baken-wrapped:FILE:1",
                "baken-wrapped:FILE:x:AAAA",
                "baken-wrapped:DISK:1:AAAA",
                "baken-wrapped:FILE:1:%%%",
                "baken-wrapped:FILE:+1:AAAA"
            })
    void whatWasCutOffDoesNotOpen(String wrapped) {
        KeyWrapping wrapping = new KeyWrapping(() -> KeyPlaces.of(folder, name -> ""));

        assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> wrapping.open("index", wrapped));
    }
}
