package nl.baken.conferences;

import nl.baken.codes.CodeList;
import nl.baken.codes.Labels;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts what is kept in codes into words. */
@Component
class Wording {

    private final Guests guests;
    private final Labels labels;
    private final MessageSource messages;

    Wording(Guests guests, Labels labels, MessageSource messages) {
        this.guests = guests;
        this.labels = labels;
        this.messages = messages;
    }

    String label(Party party) {
        return guests.label(party);
    }

    /** Who does it: a desk, or somebody without one whom the chair follows. */
    String who(Agreement agreement) {
        String thirdParty = agreement.hands().thirdParty();
        return thirdParty == null
                ? guests.label(agreement.hands().post())
                : text("conferences.by_third", labels.of(CodeList.THIRD_PARTY.name(), thirdParty));
    }

    String informed(Telling telling) {
        String said = text(telling.informing().labelKey());
        return telling.reason() == null
                ? said
                : said + ": " + labels.of(CodeList.NOT_INFORMED_REASON.name(), telling.reason());
    }

    private String text(String key, Object... filling) {
        return messages.getMessage(key, filling, LocaleContextHolder.getLocale());
    }
}
