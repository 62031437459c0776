package nl.baken.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import nl.baken.platform.PlainKeys;
import nl.baken.platform.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DerivedKeysTests {

    @TempDir
    private Path folder;

    @Test
    void eachPurposeHasAKeyOfItsOwnAndTheSameOneAtEveryStart() {
        DerivedKeys keys = TestKeys.in(folder);

        assertThat(keys.mac("one")).isNotEqualTo(keys.mac("another"));
        assertThat(DerivedKeys.in(PlainKeys.in(folder)).mac("one")).isEqualTo(keys.mac("one"));
        assertThat(DerivedKeys.in(PlainKeys.in(folder)).signet("one").publicKey())
                .isEqualTo(keys.signet("one").publicKey());
    }

    @Test
    void aSignatureFitsOneTextUnderOneKey() {
        Signet signet = TestKeys.in(folder).signet("one");
        String signature = signet.sign("text");

        assertThat(signet.signed("text", signature)).isTrue();
        assertThat(signet.signed("test", signature)).isFalse();
        assertThat(signet.signed("text", signature.replace('0', '1'))).isFalse();
        assertThat(signet.signed("text", "not even digits")).isFalse();
        assertThat(TestKeys.in(folder).signet("another").signed("text", signature))
                .isFalse();
    }

    @Test
    void whoeverChecksMakesNoKeys() {
        assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> DerivedKeys.in(PlainKeys.in(folder)));
        assertThat(folder).isEmptyDirectory();
    }
}
