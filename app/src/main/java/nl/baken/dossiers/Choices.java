package nl.baken.dossiers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import nl.baken.codes.Choice;
import nl.baken.codes.Municipalities;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The answers on forms of this module that are no code list. */
@Component("dossierChoices")
class Choices {

    private final MessageSource messages;
    private final Municipalities municipalities;
    private final Clock clock;

    Choices(MessageSource messages, Municipalities municipalities, Clock clock) {
        this.messages = messages;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    public List<Choice> answers() {
        return choices("dossiers.answer.", Answer.values());
    }

    public List<Choice> suspicions() {
        return choices("dossiers.suspicion.", Suspicion.values());
    }

    /** All municipalities of the country: people move out of the region. */
    public List<Choice> municipalities() {
        return municipalities.at(LocalDate.now(clock)).stream()
                .map(municipality -> new Choice(municipality.code(), municipality.name()))
                .toList();
    }

    private List<Choice> choices(String prefix, Enum<?>[] answers) {
        return Arrays.stream(answers)
                .map(answer -> new Choice(
                        answer.name(),
                        messages.getMessage(prefix + answer.name(), new Object[0], LocaleContextHolder.getLocale())))
                .toList();
    }
}
