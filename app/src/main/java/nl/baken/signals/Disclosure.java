package nl.baken.signals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.baken.access.Action;
import nl.baken.logbook.Opened;
import nl.baken.logbook.ReadGate;
import nl.baken.signals.Checklist.Answer;
import nl.baken.vault.SealedText;
import org.springframework.stereotype.Component;

/** Lists the texts of a signal that may be handed to somebody else; the reporter is never among them. */
@Component
class Disclosure {

    private final Docket docket;
    private final Statements statements;
    private final InvolvedPeople people;
    private final Checklist checklist;
    private final ReadGate gate;

    Disclosure(Docket docket, Statements statements, InvolvedPeople people, Checklist checklist, ReadGate gate) {
        this.docket = docket;
        this.statements = statements;
        this.people = people;
        this.checklist = checklist;
        this.gate = gate;
    }

    List<Disclosable> of(SignalId id) {
        docket.take(Action.OFFER_HANDOVER, id);
        List<Closed> closed = closed(docket.family(id));
        Opened opened = gate.open(
                Action.OFFER_HANDOVER, id, closed.stream().map(Closed::text).toList());
        return closed.stream()
                .flatMap(text -> text.disclosable(opened).stream())
                .toList();
    }

    private List<Closed> closed(List<SignalId> family) {
        List<Closed> closed = new ArrayList<>();
        statements.of(family).forEach(it -> closed.add(new Closed(it.kind().labelKey(), it.sealedText())));
        for (Involved involved : people.of(family)) {
            involved.sealedTexts()
                    .forEach(it -> closed.add(
                            new Closed("signals.involved." + it.place().column(), it)));
        }
        for (Answer answer : checklist.of(family)) {
            closed.add(new Closed("signals.answer.checked", answer.checked()));
        }
        return closed;
    }

    /** A text before it is opened. */
    private record Closed(String labelKey, SealedText text) {

        Optional<Disclosable> disclosable(Opened opened) {
            String key = text.place().column() + ":" + text.place().row();
            return opened.text(text.place()).map(plain -> new Disclosable(key, labelKey, plain, text.subject()));
        }
    }
}
