package nl.baken.conferences;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.baken.access.Action;
import nl.baken.conferences.Decisions.Decision;
import nl.baken.conferences.Words.Word;
import nl.baken.logbook.Opened;
import nl.baken.logbook.ReadGate;
import nl.baken.rights.Addendum;
import nl.baken.rights.Passage;
import nl.baken.rights.Passage.Sort;
import nl.baken.rights.RecordId;
import nl.baken.vault.SealedText;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells who asks about a signal or dossier what tables decided and agreed about it. */
@Component
@Transactional
class ConferenceAddendum implements Addendum {

    private static final Locale DUTCH = Locale.of("nl");

    private final Decisions decisions;
    private final Agreements agreements;
    private final Words words;
    private final ReadGate gate;
    private final MessageSource messages;

    ConferenceAddendum(Decisions decisions, Agreements agreements, Words words, ReadGate gate, MessageSource messages) {
        this.decisions = decisions;
        this.agreements = agreements;
        this.words = words;
        this.gate = gate;
        this.messages = messages;
    }

    @Override
    public List<Passage> about(Action action, String kind, RecordId record) {
        List<Decision> decided = decisions.about(record.value());
        List<Word> said = words.of(agreements.about(record.value()));
        List<SealedText> texts = Stream.concat(
                        decided.stream().map(Decision::told), said.stream().map(Word::text))
                .toList();
        Opened opened = gate.open(action, record, texts);
        // a dossier is about its person; in a signal nobody knows yet whom a decision is about
        String whose = kind.equals("DOSSIER") ? "person" : "";
        List<Passage> passages = new ArrayList<>();
        decided.forEach(decision -> passage("decision", decision.told(), whose, opened, passages));
        said.forEach(word ->
                passage("word_" + word.kind().name().toLowerCase(Locale.ROOT), word.text(), whose, opened, passages));
        return passages;
    }

    private void passage(String what, SealedText text, String whose, Opened opened, List<Passage> passages) {
        String told = opened.text(text.place()).orElse("");
        if (!told.isEmpty()) {
            String label = messages.getMessage("conferences.rights." + what, new Object[0], DUTCH);
            passages.add(new Passage(what + ":" + text.place().row(), label, Sort.TOLD, whose, told));
        }
    }
}
