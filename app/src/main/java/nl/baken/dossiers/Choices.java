package nl.baken.dossiers;

import java.util.Arrays;
import java.util.List;
import nl.baken.codes.Choice;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The answers on forms of this module that are no code list. */
@Component("dossierChoices")
class Choices {

    private final MessageSource messages;

    Choices(MessageSource messages) {
        this.messages = messages;
    }

    public List<Choice> answers() {
        return choices("dossiers.answer.", Answer.values());
    }

    public List<Choice> suspicions() {
        return choices("dossiers.suspicion.", Suspicion.values());
    }

    private List<Choice> choices(String prefix, Enum<?>[] answers) {
        return Arrays.stream(answers)
                .map(answer -> new Choice(
                        answer.name(),
                        messages.getMessage(prefix + answer.name(), new Object[0], LocaleContextHolder.getLocale())))
                .toList();
    }
}
