package nl.baken.emergencies;

import java.util.Arrays;
import java.util.List;
import nl.baken.codes.Choice;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The answers on forms of this module that are no code list. */
@Component("emergencyChoices")
class EmergencyChoices {

    private final MessageSource messages;

    EmergencyChoices(MessageSource messages) {
        this.messages = messages;
    }

    public List<Choice> verdicts() {
        return Arrays.stream(Verdict.values())
                .map(verdict -> new Choice(
                        verdict.name(),
                        messages.getMessage(
                                "emergencies.verdict." + verdict, new Object[0], LocaleContextHolder.getLocale())))
                .toList();
    }
}
