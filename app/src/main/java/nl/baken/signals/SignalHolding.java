package nl.baken.signals;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.baken.access.Action;
import nl.baken.codes.CodeList;
import nl.baken.codes.CodeLists;
import nl.baken.rights.Holding;
import nl.baken.rights.Material;
import nl.baken.rights.Material.Somebody;
import nl.baken.rights.Passage;
import nl.baken.rights.Passage.Sort;
import nl.baken.rights.RecordId;
import nl.baken.shared.RecordNumber;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells what a signal says to whoever answers a request about it; what its reporters left goes along as what is never given. */
@Component
@Transactional
class SignalHolding implements Holding {

    private static final Locale DUTCH = Locale.of("nl");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", DUTCH);
    private static final Set<String> OF_SOMEBODY = Set.of("name", "phone", "profile", "nationality");

    private final Docket docket;
    private final Signals signals;
    private final Disclosure disclosure;
    private final Informants informants;
    private final Wording wording;

    SignalHolding(Docket docket, Signals signals, Disclosure disclosure, Informants informants, Wording wording) {
        this.docket = docket;
        this.signals = signals;
        this.disclosure = disclosure;
        this.informants = informants;
        this.wording = wording;
    }

    @Override
    public String kind() {
        return "SIGNAL";
    }

    // what was merged is held and told under the signal that it is now part of
    @Override
    public Optional<RecordId> held(String number) {
        return RecordNumber.parse(number)
                .flatMap(signals::numbered)
                .map(Signal::leading)
                .filter(id -> docket.may(Action.GIVE_FROM_RECORD, id))
                .map(id -> new RecordId(id.value()));
    }

    @Override
    public String href(RecordId record) {
        return "/signals/" + record.value();
    }

    @Override
    public Material material(Action action, RecordId record) {
        SignalId id = new SignalId(record.value());
        Signal signal = docket.take(action, id);
        List<Disclosable> parts = disclosure.of(action, id);
        List<Passage> passages = new ArrayList<>();
        passages.add(wording.receivedOn(signal.card()));
        parts.forEach(part -> passages.add(passage(part)));
        parts.stream().filter(Disclosable::isSecret).forEach(part -> passages.add(wording.conditions(part)));
        passages.addAll(informants.of(action, id, docket.family(id)));
        passages.add(wording.source(signal.card()));
        return new Material(signal.card().number(), people(parts), passages);
    }

    private Passage passage(Disclosable part) {
        String[] key = part.key().split(":", 2);
        return new Passage(
                part.key(),
                wording.of(part.aspect()),
                sort(key[0]),
                OF_SOMEBODY.contains(key[0]) ? key[1] : "",
                part.text());
    }

    private static Sort sort(String part) {
        return switch (part) {
            case "name" -> Sort.NAME;
            case "phone" -> Sort.NUMBER;
            case "told", "checked", "sign" -> Sort.TOLD;
            default -> Sort.FACT;
        };
    }

    // a name is how a desk knows somebody in its own record; who has none is called by what they are in it
    private List<Somebody> people(List<Disclosable> parts) {
        return parts.stream()
                .filter(part -> part.key().startsWith("profile:"))
                .map(part -> part.key().substring("profile:".length()))
                .map(reference -> new Somebody(reference, called(reference, parts)))
                .toList();
    }

    private String called(String reference, List<Disclosable> parts) {
        return Stream.of("name:", "profile:")
                .flatMap(start -> parts.stream().filter(part -> part.key().equals(start + reference)))
                .map(part ->
                        part.key().startsWith("name:") ? part.text() : wording.of(part.aspect()) + ", " + part.text())
                .findFirst()
                .orElse(reference);
    }

    /** Puts the parts of a signal into words. */
    @Component
    static class Wording {

        private final CodeLists lists;
        private final MessageSource messages;

        Wording(CodeLists lists, MessageSource messages) {
            this.lists = lists;
            this.messages = messages;
        }

        // how sure somebody was tells that there is somebody who told it
        String of(Aspect aspect) {
            String what = text(aspect.labelKey());
            return aspect.code().isEmpty() || aspect.list().equals(CodeList.CERTAINTY.name())
                    ? what
                    : "%s (%s)".formatted(what, lists.label(CodeList.valueOf(aspect.list()), aspect.code(), DUTCH));
        }

        Passage conditions(Disclosable part) {
            return new Passage("conditions:" + part.key(), text("legal.conditions"), Sort.TOLD, "", part.conditions());
        }

        Passage receivedOn(SignalCard card) {
            return new Passage(
                    "received", text("signals.holding.received"), Sort.FACT, "", DAY.format(card.receivedOn()));
        }

        Passage source(SignalCard card) {
            String source = lists.label(CodeList.SOURCE, card.source(), DUTCH);
            return new Passage("source", text("signals.holding.source"), Sort.FACT, Passage.SOURCE, source);
        }

        String text(String key) {
            return messages.getMessage(key, new Object[0], DUTCH);
        }
    }
}
