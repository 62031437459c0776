package nl.baken.demo;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import nl.baken.access.Colleague;
import nl.baken.access.People;
import nl.baken.platform.Settings;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;

/** Prints where the demo is and as whom to sign in, at every start. */
class Playbill {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("messages.demo", Locale.ROOT);
    private static final Locale DUTCH = Locale.of("nl");

    private final People people;
    private final MessageSource messages;
    private final Settings settings;

    Playbill(People people, MessageSource messages, Settings settings) {
        this.people = people;
        this.messages = messages;
        this.settings = settings;
    }

    static void announce() {
        System.out.println(TEXTS.getString("demo.loading"));
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        List<String> active = people.all().stream()
                .filter(Colleague::active)
                .map(Colleague::login)
                .toList();
        System.out.println(TEXTS.getString("demo.people"));
        Personage.all().stream()
                .filter(personage -> active.contains(personage.login()))
                .map(this::line)
                .forEach(System.out::println);
        System.out.println(TEXTS.getString("demo.password").formatted(Demo.PASSWORD, settings.port()));
    }

    private String line(Personage personage) {
        String organisation = Body.all().stream()
                .filter(body -> body.key().equals(personage.organisation()))
                .map(Body::name)
                .findFirst()
                .orElse("");
        String role = messages.getMessage("role." + personage.role().name().toLowerCase(Locale.ROOT), null, DUTCH);
        return "  %-8s  %-20s  %s, %s".formatted(personage.login(), personage.name(), role, organisation);
    }
}
