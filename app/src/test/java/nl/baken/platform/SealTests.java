package nl.baken.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealTests {

    private static final String TOKEN = "BAKEN_LOGS_TOKEN";
    private static final String PASSWORD = "BAKEN_DATABASE_PASSWORD";

    @TempDir
    private Path folder;

    @Test
    void aSettingMayHoldTheLineThatTheCommandPrints() {
        String line = sealed(TOKEN, "geheim van de verzamelaar\n");

        assertThat(line).startsWith("baken-sealed:").doesNotContain("geheim").doesNotContainAnyWhitespaces();
        assertThat(settings(Map.of()).unsealed(name -> line).apply(TOKEN)).isEqualTo("geheim van de verzamelaar");
        assertThat(sealed(TOKEN, "geheim van de verzamelaar"))
                .as("never twice the same")
                .isNotEqualTo(line);
    }

    @Test
    void thePasswordOfTheOwnerMayBeSealed() {
        Map<String, String> external = Map.of(
                "BAKEN_DATABASE_URL",
                "jdbc:postgresql://localhost/baken",
                "BAKEN_DATABASE_USER",
                "owner",
                PASSWORD,
                sealed(PASSWORD, "geheim"));

        assertThat(settings(external).externalDatabase().orElseThrow().password())
                .isEqualTo("geheim");
    }

    @Test
    void whatIsNotSealedIsTakenAsItIs() {
        assertThat(settings(Map.of()).unsealed(name -> " plain ").apply(TOKEN)).isEqualTo(" plain ");
        assertThat(folder.resolve("keys/database-secret"))
                .as("and needs no key")
                .doesNotExist();
    }

    @Test
    void aLineOpensForItsOwnSettingAndItsOwnKeysAlone() {
        String line = sealed(TOKEN, "geheim");

        refused(settings(Map.of()), PASSWORD, line);
        refused(settings(Map.of()), TOKEN, line.substring(0, line.length() - 4) + "AAAA");
        refused(settings(Map.of("BAKEN_KEYS", folder.resolve("others").toString())), TOKEN, line);
    }

    @Test
    void nothingIsSealedForWhatIsNoSetting() {
        assertThat(run("", "geheim")).isEmpty();
        assertThat(run("token", "geheim")).isEmpty();
    }

    private String sealed(String name, String secret) {
        return run(name, secret).strip();
    }

    private String run(String name, String secret) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayInputStream in = new ByteArrayInputStream(secret.getBytes(StandardCharsets.UTF_8));
        int code = Seal.run(environment(Map.of()), in, new PrintStream(out, true, StandardCharsets.UTF_8), name);
        assertThat(code).isEqualTo(out.size() > 0 ? 0 : 2);
        return out.toString(StandardCharsets.UTF_8);
    }

    private Settings settings(Map<String, String> more) {
        return Settings.from(environment(more));
    }

    private Map<String, String> environment(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(Map.of("BAKEN_DATA", folder.toString()));
        all.putAll(more);
        return all;
    }

    private static void refused(Settings settings, String name, String line) {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> settings.unsealed(asked -> line).apply(name))
                .withMessageContaining("./baken seal " + name);
    }
}
