package nl.baken.signals;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.baken.access.Action;
import nl.baken.access.Directory;
import nl.baken.codes.Choice;
import nl.baken.codes.Labels;
import nl.baken.signals.CheckAnswer.Outcome;
import nl.baken.signals.SignalView.Somebody;
import nl.baken.signals.SignalView.Told;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people choose from on the forms of a signal, as far as it is no code list. */
@Component
@Transactional
class Choices {

    private static final int SHOWN = 160;

    private final Docket docket;
    private final Directory directory;
    private final Labels labels;
    private final MessageSource messages;

    Choices(Docket docket, Directory directory, Labels labels, MessageSource messages) {
        this.docket = docket;
        this.directory = directory;
        this.labels = labels;
        this.messages = messages;
    }

    /** Who can go on with a signal: the people who hold the same post. */
    List<Choice> colleagues(SignalId id) {
        Signal signal = docket.take(Action.ENRICH_SIGNAL, id);
        return directory.holders(signal.custody().post()).stream()
                .map(person -> new Choice(person.id().value().toString(), person.name()))
                .toList();
    }

    /** What can come of a check. */
    List<Choice> outcomes() {
        return Arrays.stream(Outcome.values())
                .map(it -> new Choice(
                        it.name(), said("signals.outcome." + it.name().toLowerCase(Locale.ROOT))))
                .toList();
    }

    /** What a signal can be split by. */
    Parts parts(SignalView.Story story) {
        return new Parts(
                story.texts().stream().map(this::text).toList(),
                story.people().stream().map(this::person).toList());
    }

    private Choice text(Told told) {
        String beginning = told.text().length() > SHOWN ? told.text().substring(0, SHOWN) + "…" : told.text();
        return new Choice(told.id().toString(), said(told.labelKey()) + ": " + beginning);
    }

    private Choice person(Somebody person) {
        String role = labels.of("INVOLVED_ROLE", person.profile().role());
        String name = person.name().isEmpty() ? said("signals.involved.nameless") : person.name();
        String with =
                person.source().signal().isEmpty() ? "" : ", " + person.source().signal();
        return new Choice(person.id().toString(), role + ": " + name + with);
    }

    private String said(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    /** The texts and the people of a signal. */
    record Parts(List<Choice> texts, List<Choice> people) {}
}
