package nl.baken.signals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.baken.access.Action;
import nl.baken.logbook.Opened;
import nl.baken.logbook.ReadGate;
import nl.baken.signals.Checklist.Answer;
import nl.baken.vault.SealedText;
import org.springframework.stereotype.Component;

/** Lists the parts of a signal that may be handed to somebody else; the reporter is never among them. */
@Component
class Disclosure {

    private final Docket docket;
    private final Statements statements;
    private final Cast cast;
    private final Particulars particulars;
    private final ReadGate gate;

    Disclosure(Docket docket, Statements statements, Cast cast, Particulars particulars, ReadGate gate) {
        this.docket = docket;
        this.statements = statements;
        this.cast = cast;
        this.particulars = particulars;
        this.gate = gate;
    }

    /** What can be offered to another desk; what became part of another signal is offered with that one. */
    List<Disclosable> toOffer(SignalId id) {
        docket.take(Action.OFFER_HANDOVER, id).requireLeading();
        return of(Action.OFFER_HANDOVER, id);
    }

    List<Disclosable> of(Action action, SignalId id) {
        Signal signal = docket.take(action, id);
        List<SignalId> family = docket.family(id);
        Sources sources = new Sources(statements.of(family), cast.of(family), particulars.answers(family));
        Opened opened = gate.open(action, id, sources.texts());
        List<Disclosable> parts = new ArrayList<>();
        sources.told().forEach(it -> parts.addAll(told(it, opened)));
        for (int at = 0; at < sources.persons().size(); at++) {
            int nth = at + 1;
            sources.persons().get(at).forEach(told -> parts.addAll(person(told, nth, opened)));
        }
        sources.answers().forEach(it -> parts.addAll(answer(it, opened)));
        parts.addAll(particulars.of(signal, family));
        return parts;
    }

    private static List<Disclosable> told(Statement told, Opened opened) {
        Aspect aspect = new Aspect(told.kind().labelKey(), "CERTAINTY", told.certainty(), 0);
        return opened(told.sealedText(), aspect, opened)
                .map(part -> told.conditions()
                        .map(text -> new Disclosable(
                                part.key(), aspect, part.text(), part.subject(), conditions(text, opened)))
                        .orElse(part))
                .toList();
    }

    // what was destroyed of the conditions does not make the text free
    private static String conditions(SealedText sealed, Opened opened) {
        return opened.text(sealed.place()).filter(text -> !text.isBlank()).orElse("–");
    }

    // A name never goes without whose it is: one person's number beside another's name can bring somebody in danger.
    private List<Disclosable> person(Involved person, int nth, Opened opened) {
        String role = person.profile().role();
        Disclosable profile = new Disclosable(
                "profile:" + person.id(),
                new Aspect("signals.involved.profile", "INVOLVED_ROLE", role, nth),
                particulars.profile(person.profile()),
                person.subject());
        return Stream.concat(
                        person.sealedTexts().stream()
                                .flatMap(it -> opened(
                                        it,
                                        new Aspect(
                                                "signals.involved." + it.place().column(), "INVOLVED_ROLE", role, nth),
                                        opened)),
                        Stream.of(profile, nationality(person, nth)))
                .toList();
    }

    // apart from the profile, because some regimes keep it out (BGS art. 1.9)
    private Disclosable nationality(Involved person, int nth) {
        return new Disclosable(
                "nationality:" + person.id(),
                new Aspect(
                        "signals.involved.nationalityGroup",
                        "INVOLVED_ROLE",
                        person.profile().role(),
                        nth),
                particulars.nationality(person.profile()),
                person.subject());
    }

    private List<Disclosable> answer(Answer answer, Opened opened) {
        Aspect aspect = new Aspect("signals.answer.checked", "CHECK_QUESTION", answer.question(), 0);
        String place = opened.text(answer.place().place()).orElse("");
        return opened(answer.checked(), aspect, opened)
                .map(part -> new Disclosable(
                        part.key(), aspect, particulars.answer(answer, part.text(), place), part.subject()))
                .toList();
    }

    private static Stream<Disclosable> opened(SealedText text, Aspect aspect, Opened opened) {
        String key = text.place().column() + ":" + text.place().row();
        return opened.text(text.place()).map(plain -> new Disclosable(key, aspect, plain, text.subject())).stream();
    }

    /** What is sealed of a signal and of all that was merged into it. */
    private record Sources(List<Statement> told, List<List<Involved>> persons, List<Answer> answers) {

        List<SealedText> texts() {
            List<SealedText> texts = new ArrayList<>();
            told.forEach(it -> texts.add(it.sealedText()));
            told.forEach(it -> it.conditions().ifPresent(texts::add));
            persons.forEach(person -> person.forEach(it -> texts.addAll(it.sealedTexts())));
            answers.forEach(it -> texts.addAll(List.of(it.checked(), it.place())));
            return texts;
        }
    }
}
