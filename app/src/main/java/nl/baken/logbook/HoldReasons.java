package nl.baken.logbook;

import java.util.Arrays;
import java.util.List;
import nl.baken.codes.Choice;
import nl.baken.logbook.Hold.Reason;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The reasons to keep lines longer that a supervisor chooses from, in words. */
@Component("holdReasons")
class HoldReasons {

    private final MessageSource messages;

    HoldReasons(MessageSource messages) {
        this.messages = messages;
    }

    public List<Choice> choices() {
        return Arrays.stream(Reason.values())
                .map(reason -> new Choice(
                        reason.name(),
                        messages.getMessage(reason.labelKey(), new Object[0], LocaleContextHolder.getLocale())))
                .toList();
    }
}
