package nl.baken.logbook;

import java.util.Arrays;
import java.util.List;
import nl.baken.codes.Choice;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The verdicts that a reviewer chooses from, in words. */
@Component("verdicts")
class Verdicts {

    private final MessageSource messages;

    Verdicts(MessageSource messages) {
        this.messages = messages;
    }

    public List<Choice> choices() {
        return Arrays.stream(Verdict.values())
                .map(verdict -> new Choice(
                        verdict.name(),
                        messages.getMessage(
                                "logbook.verdict." + verdict, new Object[0], LocaleContextHolder.getLocale())))
                .toList();
    }
}
