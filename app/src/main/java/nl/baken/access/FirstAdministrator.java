package nl.baken.access;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import nl.baken.access.DoorUsed.How;
import nl.baken.access.Invitation.Link;
import nl.baken.platform.Settings;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Founds an empty Baken: a region and its first administrator, who chooses a password through a link on the console. */
@Component
public class FirstAdministrator {

    private static final UUID FIRST = UUID.fromString("00000000-0000-4000-8000-000000000002");

    private final JdbcClient jdbc;
    private final SignIn signIn;
    private final Settings settings;
    private final MessageSource messages;
    private final Address address;

    FirstAdministrator(
            @Qualifier("door") DataSource connection,
            SignIn signIn,
            Settings settings,
            MessageSource messages,
            Address address) {
        this.jdbc = JdbcClient.create(connection);
        this.signIn = signIn;
        this.settings = settings;
        this.messages = messages;
        this.address = address;
    }

    // Printed at each start until it is used: whoever lost the first link needs no hand.
    @EventListener(ApplicationReadyEvent.class)
    void invite() {
        if (somebodyCanSignIn()) {
            return;
        }
        PersonId first = found();
        Link link = signIn.invite(first);
        signIn.tell(DoorUsed.by(How.INVITED_ON_CONSOLE, first));
        String page = address.link(settings.port(), "welcome", link.token());
        System.out.println(messages.getMessage(
                "access.setup", new Object[] {page, link.code().orElseThrow()}, Locale.of("nl")));
    }

    private boolean somebodyCanSignIn() {
        return jdbc.sql(
                                "select (select count(*) from access.credential) + (select count(*) from access.provider_account)")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Founds the region and its administrator, once. */
    public PersonId found() {
        String region = messages.getMessage("access.setup.region", null, Locale.of("nl"));
        String name = messages.getMessage("access.setup.administrator", null, Locale.of("nl"));
        jdbc.sql(
                        "insert into access.organisation (id, version, name, kind, active) values (?, 0, ?, 'REGION', true) on conflict do nothing")
                .params(FIRST, region)
                .update();
        jdbc.sql(
                        "insert into access.post (id, organisation, role) values (?, ?, 'ADMINISTRATOR') on conflict do nothing")
                .params(FIRST, FIRST)
                .update();
        jdbc.sql(
                        "insert into access.person (id, version, name, login, active) values (?, 0, ?, 'beheerder', true) on conflict do nothing")
                .params(FIRST, name)
                .update();
        jdbc.sql("insert into access.holding (id, person, post, valid_from) values (?, ?, ?, ?) on conflict do nothing")
                .params(FIRST, FIRST, FIRST, LocalDate.of(2000, 1, 1))
                .update();
        return new PersonId(FIRST);
    }
}
