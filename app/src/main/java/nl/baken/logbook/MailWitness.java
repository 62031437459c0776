package nl.baken.logbook;

import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.List;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import nl.baken.logbook.WitnessSettings.Mail;
import nl.baken.platform.Loopback;

/** A mailbox: what arrived there no administrator of the database takes back. The lines tell nothing about anybody. */
record MailWitness(Mail mail, SSLSocketFactory trust) implements Witness {

    private static final String PATIENCE_MILLIS = "5000";

    /** Trusts the servers that Java trusts. */
    MailWitness(Mail mail) {
        this(mail, (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    @Override
    public String name() {
        return mail.to();
    }

    @Override
    public void take(List<String> lines) throws IOException {
        try {
            MimeMessage message = new MimeMessage(session());
            message.setFrom(mail.from());
            message.setRecipients(Message.RecipientType.TO, mail.to());
            message.setSubject("Baken: " + lines.size());
            message.setText(String.join("\r\n", lines) + "\r\n");
            Transport.send(message);
        } catch (MessagingException e) {
            throw new IOException("mail was not taken: " + e.getMessage(), e);
        }
    }

    private boolean mustBeEncrypted() {
        return !mail.user().isEmpty() || !Loopback.is(mail.host());
    }

    // Whoever stands between could keep the lines back and answer that they arrived.
    private Session session() {
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol.rfc822", mail.protocol());
        for (String setting : List.of("connectiontimeout", "timeout", "writetimeout")) {
            properties.setProperty("mail." + mail.protocol() + "." + setting, PATIENCE_MILLIS);
        }
        properties.setProperty("mail." + mail.protocol() + ".host", mail.host());
        properties.setProperty("mail." + mail.protocol() + ".port", String.valueOf(mail.port()));
        properties.setProperty("mail." + mail.protocol() + ".ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(mustBeEncrypted()));
        properties.put("mail." + mail.protocol() + ".ssl.socketFactory", trust);
        // else a server that is not trusted is asked once more, trusting others
        properties.setProperty("mail." + mail.protocol() + ".socketFactory.fallback", "false");
        if (mail.user().isEmpty()) {
            return Session.getInstance(properties);
        }
        properties.setProperty("mail." + mail.protocol() + ".auth", "true");
        return Session.getInstance(properties, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(mail.user(), mail.password());
            }
        });
    }
}
