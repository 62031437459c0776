package nl.baken.network;

import java.util.List;
import java.util.stream.Stream;
import nl.baken.codes.Choice;
import nl.baken.network.Agreement.Kind;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The answers on forms of this module that are no code list. */
@Component("networkChoices")
class NetworkChoices {

    private final MessageSource messages;

    NetworkChoices(MessageSource messages) {
        this.messages = messages;
    }

    public List<Choice> agreements() {
        return Stream.of(Kind.values())
                .map(kind -> new Choice(
                        kind.name(),
                        messages.getMessage(kind.labelKey(), new Object[0], LocaleContextHolder.getLocale())))
                .toList();
    }
}
