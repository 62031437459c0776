package nl.baken.signals;

import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.baken.codes.CodeList;
import nl.baken.codes.CodeLists;
import nl.baken.codes.Indicators;
import nl.baken.signals.Checklist.Answer;
import nl.baken.signals.Indications.Indication;
import nl.baken.signals.Involved.Profile;
import nl.baken.signals.Signal.Nature;
import nl.baken.vault.SubjectId;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts what a signal says in codes into words, as whoever it is handed to would read them. */
@Component
class Particulars {

    // What is handed over is kept as it was worded, so never in the language of a page.
    private static final Locale DUTCH = Locale.of("nl");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", DUTCH);
    private static final String BETWEEN = " · ";

    private final Checklist checklist;
    private final Indications indications;
    private final Indicators indicators;
    private final CodeLists lists;
    private final MessageSource messages;

    Particulars(
            Checklist checklist,
            Indications indications,
            Indicators indicators,
            CodeLists lists,
            MessageSource messages) {
        this.checklist = checklist;
        this.indications = indications;
        this.indicators = indicators;
        this.lists = lists;
        this.messages = messages;
    }

    List<Answer> answers(Collection<SignalId> family) {
        return checklist.of(family);
    }

    /** What points to exploitation and what the signal is about, each a part that can be chosen. */
    List<Disclosable> of(Signal signal, Collection<SignalId> family) {
        Nature nature = signal.nature();
        return Stream.concat(
                        indications.of(family).stream().map(this::sign),
                        Stream.of(
                                coded(signal, CodeList.EXPLOITATION, nature.exploitation()),
                                coded(signal, CodeList.SUBJECT, nature.subject()),
                                coded(signal, CodeList.PRIORITY, nature.priority())))
                .toList();
    }

    String profile(Profile profile) {
        return words(label(CodeList.SEX, profile.sex()), label(CodeList.AGE_BAND, profile.ageBand()));
    }

    String nationality(Profile profile) {
        return label(CodeList.NATIONALITY_GROUP, profile.nationalityGroup());
    }

    /** An answer in full: what came of it, what was checked, where, when and on what basis. */
    String answer(Answer answer, String checked, String place) {
        String outcome = "signals.outcome." + answer.outcome().name().toLowerCase(Locale.ROOT);
        return words(
                messages.getMessage(outcome, new Object[0], DUTCH),
                checked,
                place,
                DAY.format(answer.checkedOn()),
                label(CodeList.CHECK_BASIS, answer.basis()));
    }

    private Disclosable sign(Indication indication) {
        return new Disclosable(
                "sign:" + indication.signal().value() + ":" + indication.code(),
                new Aspect("signals.indication", "CERTAINTY", indication.certainty(), 0),
                indicators
                        .find(indication.listVersion(), indication.code())
                        .orElseThrow(() -> new IllegalStateException("no indicator " + indication.code()))
                        .label(DUTCH),
                subject(indication.signal()));
    }

    private Disclosable coded(Signal signal, CodeList list, String code) {
        String what = list.name().toLowerCase(Locale.ROOT);
        return new Disclosable(
                what + ":" + signal.id().value(),
                Aspect.of("signals." + what),
                label(list, code),
                subject(signal.id()));
    }

    private String label(CodeList list, String code) {
        return lists.label(list, code, DUTCH);
    }

    private static SubjectId subject(SignalId signal) {
        return new SubjectId(signal.value());
    }

    private static String words(String... words) {
        return Stream.of(words).filter(word -> !word.isBlank()).collect(Collectors.joining(BETWEEN));
    }
}
