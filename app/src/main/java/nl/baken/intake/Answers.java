package nl.baken.intake;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.baken.codes.Choice;
import nl.baken.codes.Labels;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The answers that the forms offer, in the language of the page. */
@Component
class Answers {

    private final Labels labels;
    private final MessageSource messages;

    Answers(Labels labels, MessageSource messages) {
        this.labels = labels;
        this.messages = messages;
    }

    /** The codes of a list, without those that the empty answer stands for. */
    public List<Choice> of(String list, String... unsaid) {
        Set<String> without = Set.of(unsaid);
        return labels.choices(list).stream()
                .filter(choice -> !without.contains(choice.code()))
                .toList();
    }

    /** The codes of a list that has an empty answer for "I do not know". */
    public List<Choice> known(String list) {
        return of(list, "NOT_SURE", "UNKNOWN");
    }

    public List<Choice> municipalities() {
        return labels.municipalities();
    }

    /** Answers to a question that has no code list: the labels are messages below the key of the question. */
    public List<Choice> to(String question, String... codes) {
        return Stream.of(codes)
                .map(code -> new Choice(code, label(question + "." + code)))
                .toList();
    }

    private String label(String key) {
        return messages.getMessage(key, new Object[0], LocaleContextHolder.getLocale());
    }
}
