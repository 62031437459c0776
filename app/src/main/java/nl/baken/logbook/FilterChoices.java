package nl.baken.logbook;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.baken.access.Action;
import nl.baken.access.People;
import nl.baken.codes.Choice;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a filter of a log lets choose from. */
@Component
class FilterChoices {

    private final People people;
    private final MessageSource messages;

    FilterChoices(People people, MessageSource messages) {
        this.people = people;
        this.messages = messages;
    }

    void addTo(Model model) {
        model.addAttribute("people", colleagues());
        model.addAttribute("actions", actions());
    }

    private List<Choice> colleagues() {
        return people.all().stream()
                .map(colleague -> new Choice(colleague.id().value().toString(), colleague.name()))
                .toList();
    }

    private List<Choice> actions() {
        return Arrays.stream(Action.values())
                .map(action -> new Choice(
                        action.name(),
                        messages.getMessage(
                                "action." + action.name().toLowerCase(Locale.ROOT),
                                new Object[0],
                                LocaleContextHolder.getLocale())))
                .toList();
    }
}
