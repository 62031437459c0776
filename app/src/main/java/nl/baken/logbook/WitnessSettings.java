package nl.baken.logbook;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.baken.platform.StartRefused;

/**
 * Who is told how long the logs are, as the operator decides in the environment.
 *
 * @param folder where the file witness writes
 * @param mail the mailbox, if there is one
 * @param web the other system, if there is one
 */
record WitnessSettings(Path folder, Optional<Mail> mail, Optional<WebWitness> web) {

    private static final String FOLDER = "BAKEN_WITNESS";
    private static final String TO = "BAKEN_WITNESS_MAIL";
    private static final String WEB = "BAKEN_WITNESS_URL";
    private static final String SERVER = "BAKEN_WITNESS_MAIL_SERVER";

    /** Reads the variables, empty when not set; {@code data} is where the file lies when nothing is said. */
    static WitnessSettings of(UnaryOperator<String> environment, Path data) {
        return new WitnessSettings(folder(environment, data), mail(environment), web(environment));
    }

    List<Witness> witnesses() {
        List<Witness> witnesses = new ArrayList<>();
        witnesses.add(new FileWitness(folder));
        mail.ifPresent(box -> witnesses.add(new MailWitness(box)));
        web.ifPresent(witnesses::add);
        return List.copyOf(witnesses);
    }

    private static Path folder(UnaryOperator<String> environment, Path data) {
        String folder = value(environment, FOLDER);
        try {
            return folder.isEmpty() ? data.resolve("witness") : Path.of(folder).toAbsolutePath();
        } catch (InvalidPathException e) {
            throw StartRefused.because(e, "platform.refused.path", FOLDER, folder);
        }
    }

    private static Optional<Mail> mail(UnaryOperator<String> environment) {
        String to = value(environment, TO);
        if (to.isEmpty()) {
            return Optional.empty();
        }
        String from = value(environment, "BAKEN_WITNESS_MAIL_FROM");
        return Optional.of(new Mail(
                to,
                from.isEmpty() ? to : from,
                server(value(environment, SERVER)),
                value(environment, "BAKEN_WITNESS_MAIL_USER"),
                value(environment, "BAKEN_WITNESS_MAIL_PASSWORD")));
    }

    private static Optional<WebWitness> web(UnaryOperator<String> environment) {
        String address = value(environment, WEB);
        try {
            return address.isEmpty() ? Optional.empty() : Optional.of(new WebWitness(new URI(address)));
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw StartRefused.because(e, "platform.refused.witness-address", WEB, address);
        }
    }

    private static URI server(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw StartRefused.because(e, "platform.refused.mail-server", SERVER, text);
        }
    }

    private static String value(UnaryOperator<String> environment, String name) {
        return environment.apply(name).strip();
    }

    /** A mailbox and the server that brings mail there. */
    record Mail(String to, String from, URI server, String user, String password) {

        private static final int SMTP = 25;
        private static final int SMTPS = 465;

        Mail {
            if (!Set.of("smtp", "smtps").contains(String.valueOf(server.getScheme())) || server.getHost() == null) {
                throw new StartRefused("platform.refused.mail-server", SERVER, server);
            }
        }

        String protocol() {
            return server.getScheme();
        }

        String host() {
            return server.getHost();
        }

        int port() {
            int usual = protocol().equals("smtps") ? SMTPS : SMTP;
            return server.getPort() < 0 ? usual : server.getPort();
        }

        /** Without the password. */
        @Override
        public String toString() {
            return to + " @ " + host();
        }
    }
}
