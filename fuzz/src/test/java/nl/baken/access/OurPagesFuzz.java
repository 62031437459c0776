package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URI;

/** Whatever a form asks to be sent back to. */
class OurPagesFuzz {

    @FuzzTest(maxDuration = "1m")
    void aPlainAddressStaysWithUs(FuzzedDataProvider data) {
        String asked = data.consumeRemainingAsString();

        if (OurPages.isPlain(asked)) {
            URI address = URI.create("https://baken.example.nl/prove").resolve(asked);
            assertThat(address.getHost()).isEqualTo("baken.example.nl");
            assertThat(address.getPath()).isEqualTo(asked);
        }
    }
}
