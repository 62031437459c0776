package nl.baken.signals;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.baken.access.Action;
import nl.baken.logbook.Opened;
import nl.baken.logbook.ReadGate;
import nl.baken.rights.Passage;
import nl.baken.rights.Passage.Sort;
import nl.baken.signals.Contacts.Contact;
import nl.baken.signals.SignalHolding.Wording;
import nl.baken.vault.SealedText;
import org.springframework.stereotype.Component;

/** Opens how reporters are called and reached, so that it can be made unreadable wherever else it stands. */
@Component
class Informants {

    private static final Map<String, Sort> SORTS =
            Map.of("name", Sort.NAME, "phone", Sort.NUMBER, "email", Sort.NUMBER, "safely", Sort.TOLD);

    private final Contacts contacts;
    private final ReadGate gate;
    private final Wording wording;

    Informants(Contacts contacts, ReadGate gate, Wording wording) {
        this.contacts = contacts;
        this.gate = gate;
        this.wording = wording;
    }

    List<Passage> of(Action action, SignalId id, Collection<SignalId> family) {
        List<Map<String, SealedText>> left =
                contacts.of(family).stream().map(Contact::texts).toList();
        Opened opened = gate.open(
                action,
                id,
                left.stream().map(Map::values).flatMap(Collection::stream).toList());
        return left.stream().flatMap(texts -> passages(texts, opened)).toList();
    }

    private Stream<Passage> passages(Map<String, SealedText> texts, Opened opened) {
        return texts.entrySet().stream()
                .flatMap(field -> opened.text(field.getValue().place()).stream()
                        .map(text -> new Passage(
                                "reporter-" + field.getKey() + ":"
                                        + field.getValue().place().row(),
                                wording.text("signals.reporter." + field.getKey()),
                                SORTS.getOrDefault(field.getKey(), Sort.TOLD),
                                Passage.SOURCE,
                                text)));
    }
}
