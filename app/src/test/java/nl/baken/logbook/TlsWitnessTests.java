package nl.baken.logbook;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLContext;
import nl.baken.logbook.WitnessSettings.Mail;
import nl.baken.platform.Authority;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mail server that answers by TLS or not. */
class TlsWitnessTests {

    /** This computer, but by a name that Baken takes for another one. */
    private static final String ELSEWHERE = "[::ffff:127.0.0.1]";

    @TempDir
    private static Path folder;

    private static Authority authority;
    private static Authority another;

    @BeforeAll
    static void theMailServerHasACertificate() throws Exception {
        authority = Authority.in(folder.resolve("ca"), "dns:localhost");
        another = Authority.in(folder.resolve("another"), "dns:mail.example.nl");
    }

    @Test
    void mailGoesByTlsToAServerOfWhomATrustedCaVouches() throws Exception {
        assertThat(taken("smtps://localhost", tls(authority), authority.trust()))
                .contains("one");
    }

    @Test
    void noMailGoesToAServerOfWhomNobodyVouches() throws Exception {
        refused("smtps://localhost", tls(authority), another.trust(), "PKIX path");
        refused("smtps://localhost", tls(authority), SSLContext.getDefault(), "PKIX path");
    }

    @Test
    void noMailGoesToAServerThatGoesByAnotherName() throws Exception {
        refused("smtps://localhost", tls(another), another.trust(), "localhost found");
    }

    @Test
    void noMailGoesToAnotherComputerWithoutTls() throws Exception {
        assertThat(taken("smtp://127.0.0.1", ServerSocketFactory.getDefault(), authority.trust()))
                .as("to this computer it does")
                .contains("one");
        refused("smtp://" + ELSEWHERE, ServerSocketFactory.getDefault(), authority.trust(), "STARTTLS");
    }

    @Test
    void aMailTellsFromWhomToWhomAndHowManyLines() throws Exception {
        assertThat(taken("smtps://localhost", tls(authority), authority.trust()))
                .contains("From: baken@example.nl", "To: fg@example.nl", "Subject: Baken: 1");
    }

    @Test
    void whoIsSetSignsInAndNobodyElseDoes() throws Exception {
        String letters = Base64.getEncoder().encodeToString("baken\0baken\0geheim".getBytes(US_ASCII));

        assertThat(taken("smtps://localhost", tls(authority), authority.trust(), "baken"))
                .contains("AUTH PLAIN " + letters, "one");
        assertThat(taken("smtps://localhost", tls(authority), authority.trust()))
                .noneMatch(line -> line.startsWith("AUTH"))
                .contains("one");
    }

    @Test
    void nobodySignsInWithoutTlsNotEvenOnThisComputer() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(
                        () -> taken("smtp://127.0.0.1", ServerSocketFactory.getDefault(), authority.trust(), "baken"))
                .withStackTraceContaining("STARTTLS");
    }

    private static ServerSocketFactory tls(Authority shown) throws Exception {
        return shown.shown().getServerSocketFactory();
    }

    private static void refused(String address, ServerSocketFactory sockets, SSLContext trust, String because) {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> taken(address, sockets, trust))
                .withMessageStartingWith("mail was not taken")
                .withStackTraceContaining(because);
    }

    private static List<String> taken(String address, ServerSocketFactory sockets, SSLContext trust)
            throws IOException {
        return taken(address, sockets, trust, "");
    }

    private static List<String> taken(String address, ServerSocketFactory sockets, SSLContext trust, String user)
            throws IOException {
        try (MailServer server = MailServer.by(sockets)) {
            URI place = URI.create(address + ":" + server.port());
            Mail mail = new Mail("fg@example.nl", "baken@example.nl", place, user, "geheim");
            new MailWitness(mail, trust.getSocketFactory()).take(List.of("one"));
            return server.taken();
        }
    }
}
