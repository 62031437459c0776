package nl.baken.breaches;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.baken.breaches.Assessment.Capacity;
import nl.baken.codes.Choice;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What people choose from about a breach, in words. */
@Component("breachChoices")
class BreachChoices {

    private final MessageSource messages;

    BreachChoices(MessageSource messages) {
        this.messages = messages;
    }

    public List<Choice> kinds() {
        return Arrays.stream(BreachKind.values())
                .map(kind -> choice(kind.name(), kind.labelKey()))
                .toList();
    }

    public List<Choice> capacities() {
        return Arrays.stream(Capacity.values())
                .map(capacity -> choice(capacity.name(), "breaches.capacity." + capacity))
                .toList();
    }

    /** Yes and no. */
    public List<Choice> answers() {
        return Stream.of("true", "false")
                .map(answer -> choice(answer, "breaches.decided." + answer))
                .toList();
    }

    private Choice choice(String code, String key) {
        return new Choice(code, messages.getMessage(key, new Object[0], LocaleContextHolder.getLocale()));
    }
}
