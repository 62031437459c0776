package nl.baken.signals;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import nl.baken.access.Action;
import nl.baken.logbook.Opened;
import nl.baken.logbook.ReadGate;
import nl.baken.signals.SignalView.Person;
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
    private final Cast cast;
    private final ReadGate gate;
    private final Clock clock;

    StoryReader(Statements statements, Cast cast, ReadGate gate, Clock clock) {
        this.statements = statements;
        this.cast = cast;
        this.gate = gate;
        this.clock = clock;
    }

    Story read(SignalId id, List<SignalId> family, List<SignalCard> merged) {
        List<Statement> told = statements.of(family);
        List<List<Involved>> persons = cast.of(family);
        List<SealedText> sealed = new ArrayList<>();
        told.forEach(statement -> sealed.add(statement.sealedText()));
        told.forEach(statement -> statement.conditions().ifPresent(sealed::add));
        persons.forEach(person -> person.forEach(one -> sealed.addAll(one.sealedTexts())));
        Opened opened = gate.open(Action.READ_SIGNAL, id, sealed);
        return new Story(
                told.stream().map(statement -> told(statement, opened, merged)).toList(),
                persons.stream()
                        .map(person -> new Person(person.stream()
                                .map(one -> somebody(one, opened, merged))
                                .toList()))
                        .toList(),
                merged);
    }

    private static Told told(Statement statement, Opened opened, List<SignalCard> merged) {
        return new Told(
                statement.id(),
                statement.kind().labelKey(),
                statement.certainty(),
                opened.text(statement.place()).orElse(""),
                statement
                        .conditions()
                        .map(text -> opened.text(text.place()).orElse("–"))
                        .orElse(""),
                statement.kind() == Kind.SUPPLEMENT && !statement.telling().handled(),
                new Source(statement.telling().at(), statement.telling().by(), number(statement.signal(), merged)));
    }

    private static String number(SignalId cameWith, List<SignalCard> merged) {
        return merged.stream()
                .filter(part -> part.id().equals(cameWith))
                .map(SignalCard::number)
                .findFirst()
                .orElse("");
    }

    private Somebody somebody(Involved person, Opened opened, List<SignalCard> merged) {
        return new Somebody(
                person.id(),
                person.profile(),
                opened.text(Involved.namePlace(person.id())).orElse(""),
                opened.text(Involved.phonePlace(person.id())).orElse(""),
                new Source(
                        person.named().at().atZoneSameInstant(clock.getZone()).toLocalDateTime(),
                        person.named().by(),
                        number(person.signal(), merged)));
    }
}
