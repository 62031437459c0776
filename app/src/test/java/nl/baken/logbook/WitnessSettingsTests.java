package nl.baken.logbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import nl.baken.logbook.WitnessSettings.Mail;
import nl.baken.platform.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is told how long the logs are, and where their lines go, as an operator sets it. */
class WitnessSettingsTests {

    private static final Path DATA = Path.of("/srv/baken");

    @Test
    void withoutASettingAFileBesideTheDataIsTheOnlyWitness() {
        WitnessSettings settings = set(Map.of());

        assertThat(settings.folder()).isEqualTo(Path.of("/srv/baken/witness"));
        assertThat(names(settings)).containsExactly("/srv/baken/witness/baken-log-heads.txt");
    }

    @Test
    void eachWitnessThatIsSetIsKnownByWhereItIs() {
        WitnessSettings settings = set(Map.of(
                "BAKEN_WITNESS", " /mnt/elsewhere ",
                "BAKEN_WITNESS_MAIL", "fg@example.nl",
                "BAKEN_WITNESS_MAIL_SERVER", "smtps://mail.example.nl",
                "BAKEN_WITNESS_URL", "https://getuige.example.nl/baken?key=geheim"));

        assertThat(names(settings))
                .containsExactly(
                        "/mnt/elsewhere/baken-log-heads.txt", "fg@example.nl", "https://getuige.example.nl/baken");
    }

    @Test
    void aFolderIsOneWhateverFolderBakenStartsIn() {
        assertThat(set(Map.of("BAKEN_WITNESS", "elsewhere")).folder())
                .isAbsolute()
                .endsWithRaw(Path.of("elsewhere"));
    }

    @Test
    void mailComesFromTheMailboxItselfUnlessASenderIsSet() {
        Map<String, String> box = Map.of(
                "BAKEN_WITNESS_MAIL", "fg@example.nl",
                "BAKEN_WITNESS_MAIL_SERVER", "smtp://mail.example.nl");

        assertThat(set(box).mail())
                .contains(new Mail("fg@example.nl", "fg@example.nl", URI.create("smtp://mail.example.nl"), "", ""));
        assertThat(set(Map.of(
                                "BAKEN_WITNESS_MAIL", "fg@example.nl",
                                "BAKEN_WITNESS_MAIL_FROM", "baken@example.nl",
                                "BAKEN_WITNESS_MAIL_SERVER", "smtp://mail.example.nl",
                                "BAKEN_WITNESS_MAIL_USER", "baken",
                                "BAKEN_WITNESS_MAIL_PASSWORD", "geheim"))
                        .mail())
                .contains(new Mail(
                        "fg@example.nl", "baken@example.nl", URI.create("smtp://mail.example.nl"), "baken", "geheim"));
    }

    @ParameterizedTest
    @CsvSource({
        "smtp://mail.example.nl, smtp, 25",
        "smtps://mail.example.nl, smtps, 465",
        "smtp://mail.example.nl:587, smtp, 587",
        "smtps://mail.example.nl:0, smtps, 0"
    })
    void aMailServerListensAtTheUsualPortUnlessAnotherIsSet(URI server, String protocol, int port) {
        Mail mail = new Mail("fg@example.nl", "fg@example.nl", server, "baken", "geheim");

        assertThat(mail.protocol()).isEqualTo(protocol);
        assertThat(mail.host()).isEqualTo("mail.example.nl");
        assertThat(mail.port()).isEqualTo(port);
        assertThat(mail).as("without the password").hasToString("fg@example.nl @ mail.example.nl");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mail.example.nl", "https://mail.example.nl", "smtp:mail", "smtp://a b"})
    void whatIsNoMailServerIsRefused(String server) {
        refused(
                Map.of("BAKEN_WITNESS_MAIL", "fg@example.nl", "BAKEN_WITNESS_MAIL_SERVER", server),
                "BAKEN_WITNESS_MAIL_SERVER is \"" + server + "\"");
    }

    @Test
    void whatIsNoFolderOrAddressIsRefused() {
        refused(Map.of("BAKEN_WITNESS", "a\0b"), "BAKEN_WITNESS is not a valid folder");
        refused(Map.of("BAKEN_WITNESS_URL", "https://a b"), "BAKEN_WITNESS_URL is \"https://a b\"");
    }

    @Test
    void linesGoToTheFolderAndTheSystemThatAreSetAndNowhereElse() {
        assertThat(collectors(Map.of("BAKEN_LOGS", " /mnt/logs ")))
                .extracting(Collector::name)
                .containsExactly("/mnt/logs");
        List<Collector> both = collectors(Map.of(
                "BAKEN_LOGS", "/mnt/logs",
                "BAKEN_LOGS_URL", "https://logs.example.nl/baken?key=geheim",
                "BAKEN_LOGS_TOKEN", "een-token"));
        assertThat(both).extracting(Collector::name).containsExactly("/mnt/logs", "https://logs.example.nl/baken");
        assertThat(both.getLast()).as("without the token").hasToString("https://logs.example.nl/baken");
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> collectors(Map.of("BAKEN_LOGS", "a\0b")))
                .withMessageContaining("BAKEN_LOGS is not a valid folder");
    }

    private static WitnessSettings set(Map<String, String> environment) {
        return WitnessSettings.of(name -> environment.getOrDefault(name, ""), DATA);
    }

    private static List<String> names(WitnessSettings settings) {
        return settings.witnesses().stream().map(Witness::name).toList();
    }

    private static List<Collector> collectors(Map<String, String> environment) {
        return CollectorSettings.of(name -> environment.getOrDefault(name, ""), Clock.systemUTC());
    }

    private static void refused(Map<String, String> environment, String sentence) {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> set(environment))
                .withMessageContaining(sentence);
    }
}
