package nl.baken.trajectories;

import java.time.LocalDate;
import nl.baken.access.Directory;
import nl.baken.access.PersonId;
import nl.baken.codes.Labels;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Names and sentences in the language of whoever reads. */
@Component
class Wording {

    private final Labels labels;
    private final Directory directory;
    private final MessageSource messages;
    private final Clocks clocks;

    Wording(Labels labels, Directory directory, MessageSource messages, Clocks clocks) {
        this.labels = labels;
        this.directory = directory;
        this.messages = messages;
        this.clocks = clocks;
    }

    LocalDate today() {
        return clocks.today();
    }

    LocalDate proposal() {
        return clocks.proposal();
    }

    String name(PersonId person) {
        return directory.name(person);
    }

    /** The partner that a step waits for; empty when it waits for none. */
    String partner(Step step) {
        return step.course().awaited() instanceof Awaited.Partner partner
                ? labels.of("STEP_PARTY", partner.party())
                : "";
    }

    String text(String key, String detail) {
        return messages.getMessage(key, new Object[] {detail}, LocaleContextHolder.getLocale());
    }
}
