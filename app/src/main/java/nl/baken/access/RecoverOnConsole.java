package nl.baken.access;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import nl.baken.access.DoorUsed.How;
import nl.baken.access.Invitation.Link;
import nl.baken.platform.Settings;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets the only administrator of an installation back in, through whoever holds its console: there is no second one. */
@Component
@ConditionalOnBooleanProperty("baken.recover")
class RecoverOnConsole {

    private final JdbcClient jdbc;
    private final SignIn signIn;
    private final Settings settings;
    private final MessageSource messages;
    private final Address address;

    RecoverOnConsole(
            @Qualifier("door") DataSource door,
            SignIn signIn,
            Settings settings,
            MessageSource messages,
            Address address) {
        this.jdbc = JdbcClient.create(door);
        this.signIn = signIn;
        this.settings = settings;
        this.messages = messages;
        this.address = address;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        System.out.println(sentence());
    }

    /** The link, or why there is none. */
    String sentence() {
        List<PersonId> administrators = administrators();
        if (administrators.size() != 1) {
            signIn.tell(new DoorUsed(How.RECOVERY_ON_CONSOLE_REFUSED, null, null));
            return text(administrators.isEmpty() ? "access.recover.nobody" : "access.recover.several");
        }
        PersonId only = administrators.getFirst();
        Link link = signIn.startOver(only);
        String page = address.link(settings.port(), "welcome", link.token());
        signIn.tell(DoorUsed.by(How.RECOVERED_ON_CONSOLE, only));
        return text("access.recover.link", page, link.code().orElseThrow());
    }

    private List<PersonId> administrators() {
        return jdbc.sql("""
                        select p.id
                        from access.person p
                        where p.active
                          and (exists (select from access.credential c where c.person = p.id)
                            or exists (select from access.provider_account a where a.person = p.id))
                          and exists (
                            select from access.holding h
                            join access.post s on s.id = h.post and s.role = 'ADMINISTRATOR'
                            where h.person = p.id and h.valid_from <= current_date
                              and (h.valid_until is null or h.valid_until >= current_date))
                        """).query(UUID.class).list().stream()
                .map(PersonId::new)
                .toList();
    }

    private String text(String key, Object... details) {
        return messages.getMessage(key, details, Locale.of("nl"));
    }
}
