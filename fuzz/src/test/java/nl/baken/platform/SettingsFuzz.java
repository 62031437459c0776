package nl.baken.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whatever an operator sets in the environment, also the address of a database and what was sealed. */
class SettingsFuzz {

    private static final List<String> NAMES = List.of(
            "BAKEN_PORT",
            "BAKEN_DATA",
            "BAKEN_DATABASE_URL",
            "BAKEN_DATABASE_USER",
            "BAKEN_SECOND_FACTOR",
            "BAKEN_ADDRESS",
            "BAKEN_OIDC_ISSUER",
            "BAKEN_OIDC_CLIENT");

    private final Path keys = folder();

    @FuzzTest(maxDuration = "1m")
    void settingsAreReadOrRefusedInASentence(FuzzedDataProvider data) {
        Map<String, String> environment = new HashMap<>(Map.of("BAKEN_KEYS", keys.toString()));
        NAMES.stream()
                .filter(name -> data.consumeBoolean())
                .forEach(name -> environment.put(name, data.consumeString(80)));
        try {
            assertThat(Settings.from(environment).port()).isBetween(1, 65_535);
        } catch (StartRefused refused) {
            assertThat(refused).message().isNotBlank();
        }
    }

    @FuzzTest(maxDuration = "1m")
    void anAddressOfADatabaseIsSafeOrRefused(FuzzedDataProvider data) {
        try {
            String safe = DatabaseAddress.of("jdbc:postgresql://" + data.consumeRemainingAsString())
                    .safe();
            assertThat(DatabaseAddress.of(safe).safe()).isEqualTo(safe);
        } catch (StartRefused refused) {
            assertThat(refused).message().isNotBlank();
        }
    }

    @FuzzTest(maxDuration = "1m")
    void whatWasNotSealedForThisSettingDoesNotOpen(FuzzedDataProvider data) {
        Seal seal = new Seal(new KeyFiles(keys, Wrapping.of(keys, name -> "")));
        String said = (data.consumeBoolean() ? "baken-sealed:" : "") + data.consumeRemainingAsString();
        try {
            assertThat(seal.open("BAKEN_LOGS_TOKEN", said)).isEqualTo(said);
        } catch (StartRefused refused) {
            assertThat(said.strip()).startsWith("baken-sealed:");
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
