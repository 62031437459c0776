package nl.baken.rights;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.baken.access.Action;
import nl.baken.logbook.ReadGate;
import nl.baken.rights.Inquiries.Inquiry;
import nl.baken.rights.Portions.Portion;
import nl.baken.rights.Redaction.Line;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import nl.baken.vault.SealedText;
import org.springframework.stereotype.Component;

/** Composes what is given of a record, each time anew from the record as it is: nothing of it is kept. */
@Component
class Giving {

    private final List<Holding> holdings;
    private final List<Addendum> addenda;
    private final Portions portions;
    private final Marks marks;
    private final ReadGate gate;

    Giving(List<Holding> holdings, List<Addendum> addenda, Portions portions, Marks marks, ReadGate gate) {
        this.holdings = List.copyOf(holdings);
        this.addenda = List.copyOf(addenda);
        this.portions = portions;
        this.marks = marks;
        this.gate = gate;
    }

    Optional<Held> held(String number) {
        return holdings.stream()
                .flatMap(holding -> holding.held(number).map(record -> new Held(holding, record)).stream())
                .findFirst();
    }

    PortionId begin(Inquiry inquiry, Held found) {
        String number = found.holding()
                .material(Action.GIVE_FROM_RECORD, found.record())
                .number();
        return portions.add(inquiry, found.holding().kind(), found.record(), number);
    }

    List<Portion> portions(Inquiry inquiry) {
        return portions.of(inquiry);
    }

    Portion find(RequestId request, PortionId id) {
        return portions.find(request, id);
    }

    /** Where the desk reads and changes the record itself. */
    String href(Portion portion) {
        return holding(portion).href(portion.record());
    }

    /** What the record says, and what others keep about it. */
    Material material(Portion portion) {
        Material own = holding(portion).material(Action.GIVE_FROM_RECORD, portion.record());
        List<Passage> passages = new ArrayList<>(own.passages());
        addenda.forEach(more -> passages.addAll(more.about(Action.GIVE_FROM_RECORD, portion.kind(), portion.record())));
        return new Material(own.number(), own.people(), passages);
    }

    Redaction redacted(Portion portion) {
        return redacted(portion, material(portion));
    }

    Redaction redacted(Portion portion, Material material) {
        Map<String, String> now = marks(portion, material);
        Map<String, Answer> answers = new HashMap<>();
        portions.choices(portion.id()).forEach((key, chosen) -> answers.put(key, chosen.of(now.getOrDefault(key, ""))));
        return Redaction.of(material, portion.whom(), answers, hidden(portion));
    }

    /** The mark of each text as it is now. */
    Map<String, String> marks(Portion portion, Material material) {
        return marks.of(portion, material);
    }

    /** Words that the desk leaves out as well. */
    String hidden(Portion portion) {
        Collection<SealedText> sealed = portion.hidden().stream().toList();
        return gate.open(Action.ANSWER_REQUEST, portion.request(), sealed)
                .text(portion.id().hidden())
                .orElse("");
    }

    /** Keeps what the desk chose, as far as it is the desk's to choose. */
    void choose(Portion portion, String whom, Map<String, Chosen> chosen, String hidden) {
        Material material = material(portion);
        boolean known = material.people().stream().anyMatch(it -> it.reference().equals(whom));
        if (!whom.isEmpty() && !known) {
            throw new Refused("rights.refused.whom");
        }
        Set<String> keys = material.passages().stream().map(Passage::key).collect(Collectors.toSet());
        portions.choose(portion, whom, only(keys, chosen), hidden);
    }

    /** Keeps what the desk chose anew about texts that changed; all else stays as it was, and so do hidden words. */
    void chooseAnew(Portion portion, Map<String, Chosen> chosen, String hidden) {
        Set<String> changed = redacted(portion).lines().stream()
                .filter(line -> line.answer() == Answer.CHANGED)
                .map(Line::key)
                .collect(Collectors.toSet());
        if (changed.isEmpty()) {
            throw new Refused("rights.refused.answered");
        }
        Map<String, Chosen> choices = portions.choices(portion.id());
        choices.putAll(only(changed, chosen));
        String both = Stream.of(hidden(portion), hidden)
                .flatMap(String::lines)
                .distinct()
                .collect(Collectors.joining("\n"));
        portions.choose(portion, portion.whom(), choices, both);
    }

    private static Map<String, Chosen> only(Set<String> keys, Map<String, Chosen> chosen) {
        Map<String, Chosen> choices = new HashMap<>(chosen);
        choices.keySet().retainAll(keys);
        choices.values().removeIf(it -> !it.answer().isChosen());
        return choices;
    }

    private Holding holding(Portion portion) {
        return holdings.stream()
                .filter(holding -> holding.kind().equals(portion.kind()))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** A record of the caller's own, and the module that holds it. */
    record Held(Holding holding, RecordId record) {}
}
