package nl.baken.vault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a sealed text is tells little of how long the text was. */
class FormatTests {

    @ParameterizedTest
    @CsvSource({
        "0, 32",
        "1, 32",
        "31, 32",
        "32, 64",
        "255, 256",
        "256, 288",
        "511, 512",
        "512, 576",
        "1000, 1024",
        "5000, 5120"
    })
    void aTextIsFilledUpToTheNextStep(int length, int packed) {
        byte[] filled = Format.PADDED.pack("a".repeat(length));

        assertThat(filled).hasSize(packed);
        assertThat(Format.PADDED.unpack(filled)).hasSize(length);
    }

    @Test
    void whatEndsLikeAFillingComesBackWhole() {
        String text = "Anna\u0080\u0000\u0000";

        assertThat(Format.PADDED.unpack(Format.PADDED.pack(text))).isEqualTo(text);
    }

    @Test
    void anOlderTextIsAsLongAsItWas() {
        assertThat(Format.PLAIN.unpack(Format.PLAIN.pack("Zoë"))).isEqualTo("Zoë");
        assertThat(Format.PLAIN.pack("Zoë")).hasSize(4);
    }

    @Test
    void eachVersionIsFoundByItsNumberAndNoOtherIs() {
        assertThat(Format.of((byte) 1)).contains(Format.PLAIN);
        assertThat(Format.of((byte) 2)).contains(Format.NEWEST);
        assertThat(Format.of((byte) 3)).isEmpty();
    }
}
