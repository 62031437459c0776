package nl.baken.conferences;

import java.util.List;
import nl.baken.access.Action;
import nl.baken.access.Callers;
import nl.baken.access.Directory;
import nl.baken.conferences.AgreementView.Faces;
import nl.baken.conferences.AgreementView.Texts;
import nl.baken.conferences.Words.Kind;
import nl.baken.conferences.Words.Word;
import nl.baken.logbook.Opened;
import nl.baken.logbook.ReadGate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens an agreement for whoever has it or follows it. */
@Service
@Transactional
class AgreementViews {

    private final Notes notes;
    private final ReadGate gate;
    private final Wording wording;
    private final Surroundings around;

    AgreementViews(Notes notes, ReadGate gate, Wording wording, Surroundings around) {
        this.notes = notes;
        this.gate = gate;
        this.wording = wording;
        this.around = around;
    }

    /** For what the caller does with it. */
    AgreementView of(Action action, AgreementId id) {
        Agreement agreement = notes.agreements().take(action, id);
        List<Word> words = notes.words().of(List.of(agreement));
        Opened opened = gate.open(action, id, words.stream().map(Word::text).toList());
        Texts texts = new Texts(
                text(words, opened, Kind.TOLD),
                text(words, opened, Kind.CONDITION),
                text(words, opened, Kind.RETURN),
                text(words, opened, Kind.CLOSING),
                wording.informed(agreement.course().telling()));
        boolean overdue = agreement.isWaiting() && agreement.course().dueOn().isBefore(around.today());
        return new AgreementView(agreement, number(agreement), faces(agreement), texts, overdue);
    }

    /** Whether whoever finishes it says if the person was told; reads nothing of what was agreed. */
    boolean asksTold(AgreementId id) {
        Agreement agreement = notes.agreements().take(Action.KEEP_AGREEMENT, id);
        return agreement.course().telling().informing() == Informing.BY_HOLDER;
    }

    private Faces faces(Agreement agreement) {
        Directory directory = notes.directory();
        Agreement.Hands hands = agreement.hands();
        boolean atChair = agreement.course().standing() != Standing.OPEN;
        return new Faces(
                wording.who(agreement),
                directory.name(atChair ? hands.chair().person() : hands.person()),
                directory.name(hands.chair().person()),
                Callers.current().holds(hands.post()),
                Callers.current().holds(hands.chair().post()) && around.follows(agreement.id()));
    }

    // a party that was left out after the conference still knows what it has by its own number
    private String number(Agreement agreement) {
        return notes.agreements().conference(agreement).orElse("");
    }

    private static String text(List<Word> words, Opened opened, Kind kind) {
        return words.stream()
                .filter(word -> word.kind() == kind)
                .reduce((first, last) -> last)
                .flatMap(word -> opened.text(word.text().place()))
                .orElse("");
    }
}
