package nl.baken.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTests {

    private static final String URL = "jdbc:postgresql://db.example/baken";

    @Test
    void everythingHasADefault() {
        Settings settings = Settings.from(Map.of());

        assertThat(settings.data()).isEqualTo(Path.of("data").toAbsolutePath());
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.keys()).isEqualTo(settings.data().resolve("keys"));
        assertThat(settings.externalDatabase()).isEmpty();
    }

    @Test
    void emptyMeansNotSet() {
        Settings settings = Settings.from(Map.of("BAKEN_PORT", " ", "BAKEN_DATABASE_URL", ""));

        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.externalDatabase()).isEmpty();
    }

    @Test
    void keysMayLieElsewhere() {
        assertThat(Settings.from(Map.of("BAKEN_KEYS", "/mnt/keys")).keys()).isEqualTo(Path.of("/mnt/keys"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "eighty", "80 80"})
    void portIsANumberOfAPort(String port) {
        refused(Map.of("BAKEN_PORT", port), "BAKEN_PORT");
    }

    @Test
    void folderNamesAreChecked() {
        refused(Map.of("BAKEN_DATA", "a\0b"), "BAKEN_DATA");
    }

    @Test
    void databaseIsPostgresWithAUser() {
        refused(Map.of("BAKEN_DATABASE_URL", "jdbc:mysql://db.example/baken"), "BAKEN_DATABASE_URL");
        refused(Map.of("BAKEN_DATABASE_URL", URL), "BAKEN_DATABASE_USER");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?sslmode=disable",
                "?sslmode=prefer",
                "?sslmode=require",
                "?sslmode=verify-ca",
                "?ssl=false",
                "?sslmode=verify-full&sslmode=require",
                "?sslfactory=org.postgresql.ssl.NonValidatingFactory",
                "?sslhostnameverifier=x.Any",
                "?socketFactory=x.Any"
            })
    void aDatabaseElsewhereIsReachedByCheckedTlsAlone(String parameters) {
        refused(
                Map.of("BAKEN_DATABASE_URL", URL + parameters, "BAKEN_DATABASE_USER", "baken"),
                "BAKEN_DATABASE_URL",
                "TLS");
    }

    @Test
    void whatTheAddressLeavesOpenIsClosedUnlessItIsThisComputer() {
        String own = URL + "?sslrootcert=/etc/ca.crt";
        String java = "&sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory";

        assertThat(address(URL)).isEqualTo(URL + "?sslmode=verify-full" + java);
        assertThat(address(own)).isEqualTo(own + "&sslmode=verify-full");
        assertThat(address(own + "&sslmode=verify-full")).isEqualTo(own + "&sslmode=verify-full");
        for (String host : new String[] {"localhost", "127.0.0.1:5433", "[::1]", "localhost,127.0.0.2"}) {
            String here = "jdbc:postgresql://" + host + "/baken?sslmode=disable";
            assertThat(address(here)).isEqualTo(here);
        }
        refused(
                Map.of(
                        "BAKEN_DATABASE_URL",
                        "jdbc:postgresql://localhost,db.example/baken?sslmode=disable",
                        "BAKEN_DATABASE_USER",
                        "baken"),
                "sslmode=disable");
    }

    @Test
    void aSecondFactorIsRequiredUnlessItMayComeLater() {
        assertThat(Settings.from(Map.of()).door().secondFactorRequired()).isTrue();
        assertThat(Settings.from(Map.of("BAKEN_SECOND_FACTOR", "later")).door().secondFactorRequired())
                .isFalse();
        refused(Map.of("BAKEN_SECOND_FACTOR", "no"), "BAKEN_SECOND_FACTOR");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "login.example.nl",
                "http://login.example.nl",
                "https://login.example.nl?x",
                "file:///etc",
                "https://a b"
            })
    void aProviderIsAskedOverTlsAlone(String issuer) {
        refused(Map.of("BAKEN_OIDC_ISSUER", issuer, "BAKEN_OIDC_CLIENT", "baken"), "BAKEN_OIDC_ISSUER");
    }

    @Test
    void aProviderKnowsBakenByAName() {
        String issuer = "https://login.example.nl/realms/region";

        assertThat(Settings.from(Map.of("BAKEN_OIDC_ISSUER", issuer, "BAKEN_OIDC_CLIENT", "baken"))
                        .door()
                        .provider()
                        .issuer())
                .isEqualTo(issuer);
        refused(Map.of("BAKEN_OIDC_ISSUER", issuer), "BAKEN_OIDC_CLIENT");
        refused(Map.of("BAKEN_OIDC_CLIENT", "baken"), "BAKEN_OIDC_ISSUER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"baken.example.nl", "http://baken.example.nl", "https://baken.example.nl/x", "https://a b"})
    void theAddressIsOneThatBrowsersTrust(String address) {
        refused(Map.of("BAKEN_ADDRESS", address), "BAKEN_ADDRESS");
    }

    @Test
    void theAddressIsAHostWithoutAnythingBehindIt() {
        assertThat(Settings.from(Map.of("BAKEN_ADDRESS", "https://baken.example.nl"))
                        .door()
                        .address())
                .isEqualTo("https://baken.example.nl");
    }

    @Test
    void passwordIsNeverPrinted() {
        Settings settings = Settings.from(Map.of(
                "BAKEN_DATABASE_URL", URL + "?password=s3cret",
                "BAKEN_DATABASE_USER", "baken",
                "BAKEN_DATABASE_PASSWORD", "s3cret"));

        assertThat(settings.toString()).contains(URL).doesNotContain("s3cret");
    }

    private static String address(String url) {
        return Settings.from(Map.of("BAKEN_DATABASE_URL", url, "BAKEN_DATABASE_USER", "baken"))
                .externalDatabase()
                .orElseThrow()
                .url();
    }

    private static void refused(Map<String, String> environment, String... words) {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> Settings.from(environment))
                .satisfies(refused -> assertThat(refused.getMessage()).contains(words));
    }
}
