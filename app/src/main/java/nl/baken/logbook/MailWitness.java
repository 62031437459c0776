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
import nl.baken.logbook.WitnessSettings.Mail;

/** A mailbox: what arrived there no administrator of the database takes back. The lines tell nothing about anybody. */
record MailWitness(Mail mail) implements Witness {

    private static final String PATIENCE_MILLIS = "5000";

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

    // A password is never sent in the clear; lines without one may be, they are signed and no secret.
    private Session session() {
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", mail.protocol());
        for (String setting : List.of("connectiontimeout", "timeout", "writetimeout")) {
            properties.setProperty("mail." + mail.protocol() + "." + setting, PATIENCE_MILLIS);
        }
        properties.setProperty("mail." + mail.protocol() + ".host", mail.host());
        properties.setProperty("mail." + mail.protocol() + ".port", String.valueOf(mail.port()));
        properties.setProperty("mail." + mail.protocol() + ".ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.starttls.enable", "true");
        if (mail.user().isEmpty()) {
            return Session.getInstance(properties);
        }
        properties.setProperty("mail.smtp.starttls.required", "true");
        properties.setProperty("mail." + mail.protocol() + ".auth", "true");
        return Session.getInstance(properties, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(mail.user(), mail.password());
            }
        });
    }
}
