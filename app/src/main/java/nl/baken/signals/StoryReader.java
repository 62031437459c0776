package nl.baken.signals;

import java.util.ArrayList;
import java.util.List;
import nl.baken.access.Action;
import nl.baken.logbook.Opened;
import nl.baken.logbook.ReadGate;
import nl.baken.signals.SignalView.Somebody;
import nl.baken.signals.SignalView.Source;
import nl.baken.signals.SignalView.Story;
import nl.baken.signals.SignalView.Told;
import nl.baken.signals.Statement.Kind;
import nl.baken.vault.SealedText;
import org.springframework.stereotype.Component;

/** Opens what was told in a signal and in what was merged into it. */
@Component
class StoryReader {

    private final Statements statements;
    private final InvolvedPeople people;
    private final ReadGate gate;

    StoryReader(Statements statements, InvolvedPeople people, ReadGate gate) {
        this.statements = statements;
        this.people = people;
        this.gate = gate;
    }

    Story read(SignalId id, List<SignalId> family, List<SignalCard> merged) {
        List<Statement> told = statements.of(family);
        List<Involved> involved = people.of(family);
        List<SealedText> sealed = new ArrayList<>();
        told.forEach(statement -> sealed.add(statement.sealedText()));
        involved.forEach(person -> sealed.addAll(person.sealedTexts()));
        Opened opened = gate.open(Action.READ_SIGNAL, id, sealed);
        return new Story(
                told.stream().map(statement -> told(statement, opened, merged)).toList(),
                involved.stream().map(person -> somebody(person, opened)).toList(),
                merged);
    }

    private static Told told(Statement statement, Opened opened, List<SignalCard> merged) {
        return new Told(
                statement.id(),
                statement.kind().labelKey(),
                opened.text(statement.place()).orElse(""),
                statement.kind() == Kind.SUPPLEMENT && !statement.telling().handled(),
                source(statement, merged));
    }

    private static Source source(Statement statement, List<SignalCard> merged) {
        String number = merged.stream()
                .filter(part -> part.id().equals(statement.signal()))
                .map(SignalCard::number)
                .findFirst()
                .orElse("");
        return new Source(
                statement.certainty(),
                statement.telling().at(),
                statement.telling().by(),
                number);
    }

    private static Somebody somebody(Involved person, Opened opened) {
        return new Somebody(
                person.id(),
                person.profile(),
                opened.text(Involved.namePlace(person.id())).orElse(""),
                opened.text(Involved.phonePlace(person.id())).orElse(""));
    }
}
