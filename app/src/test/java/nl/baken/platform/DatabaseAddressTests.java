package nl.baken.platform;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Half an address of a database is refused in a sentence, also where the driver falls over it. */
class DatabaseAddressTests {

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost:5432/baken", "jdbc:postgresql://,/", "jdbc:postgresql://,/\u001a\n"})
    void halfAnAddressIsRefused(String url) {
        assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> DatabaseAddress.of(url));
    }
}
