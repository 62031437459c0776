package nl.baken.signals;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.baken.access.Action;
import nl.baken.intake.Conversation;
import nl.baken.intake.ReporterDesk;
import nl.baken.logbook.Opened;
import nl.baken.logbook.ReadGate;
import nl.baken.signals.Contacts.Contact;
import nl.baken.vault.SealedText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens how the reporters of a signal may be reached, for its holder alone, and what they were told. */
@Component
@Transactional
class ReporterReader {

    private final Docket docket;
    private final Contacts contacts;
    private final ReporterDesk reporters;
    private final ReadGate gate;

    ReporterReader(Docket docket, Contacts contacts, ReporterDesk reporters, ReadGate gate) {
        this.docket = docket;
        this.contacts = contacts;
        this.reporters = reporters;
        this.gate = gate;
    }

    Reporters read(SignalId id) {
        Signal signal = docket.take(Action.ENRICH_SIGNAL, id);
        List<SignalId> family = docket.family(id);
        List<Contact> found = contacts.of(family);
        Opened opened = gate.open(
                Action.ENRICH_SIGNAL,
                id,
                found.stream()
                        .map(Contact::texts)
                        .map(Map::values)
                        .flatMap(Collection::stream)
                        .toList());
        return new Reporters(
                signal.card(),
                found.stream().map(contact -> reporter(contact, opened)).toList(),
                family.stream().map(reporters::conversation).toList());
    }

    private static Reporter reporter(Contact contact, Opened opened) {
        List<Field> fields = Contacts.FIELDS.stream()
                .flatMap(field -> field(field, contact.texts(), opened))
                .toList();
        return new Reporter(contact.allowed(), fields);
    }

    private static Stream<Field> field(String field, Map<String, SealedText> texts, Opened opened) {
        SealedText sealed = texts.get(field);
        return sealed == null
                ? Stream.empty()
                : opened.text(sealed.place()).map(text -> new Field("signals.reporter." + field, text)).stream();
    }

    /** The reporters of a signal, and what went to and fro with them. */
    record Reporters(SignalCard signal, List<Reporter> contacts, List<Conversation> conversations) {

        public boolean reachable() {
            return conversations.stream().anyMatch(Conversation::reachable);
        }

        public List<Conversation.Told> told() {
            return conversations.stream()
                    .flatMap(conversation -> conversation.told().stream())
                    .distinct()
                    .toList();
        }
    }

    /** A reporter who left a way to be reached. */
    record Reporter(boolean allowed, List<Field> fields) {}

    /** One thing that a reporter left: what it is and what it says. */
    record Field(String labelKey, String text) {}
}
