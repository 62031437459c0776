package nl.baken.conferences;

import java.util.List;
import java.util.stream.Stream;
import nl.baken.access.Action;
import nl.baken.conferences.Decisions.Decision;
import nl.baken.conferences.Words.Kind;
import nl.baken.conferences.Words.Word;
import nl.baken.logbook.Opened;
import nl.baken.logbook.ReadGate;
import nl.baken.shared.Refused;
import nl.baken.vault.SealedText;
import org.springframework.stereotype.Component;

/** Opens what the chair of a conference may read of it: the questions, and the minutes. */
@Component
class Reading {

    private final Conferences conferences;
    private final Agenda agenda;
    private final Notes notes;
    private final ReadGate gate;
    private final Wording wording;

    Reading(Conferences conferences, Agenda agenda, Notes notes, ReadGate gate, Wording wording) {
        this.conferences = conferences;
        this.agenda = agenda;
        this.notes = notes;
        this.gate = gate;
        this.wording = wording;
    }

    /** Everything that was asked, decided and agreed. */
    Told minutes(ConferenceId id) {
        Conference conference = conferences.held(id);
        List<Item> items = agenda.of(id);
        List<Decision> decisions = notes.decisions().of(id);
        List<Agreement> agreements = notes.agreements().of(id);
        List<Word> words = notes.words().of(agreements);
        List<SealedText> texts = Stream.of(
                        items.stream().map(Item::question),
                        decisions.stream().map(Decision::told),
                        words.stream().map(Word::text))
                .flatMap(text -> text)
                .toList();
        return new Told(conference, items, decisions, agreements, words, gate.open(Action.HOLD_CONFERENCE, id, texts));
    }

    /** The same of minutes that are final. */
    Told minuted(ConferenceId id) {
        if (conferences.held(id).state() != State.MINUTED) {
            throw new Refused("conferences.refused.not_minuted");
        }
        return minutes(id);
    }

    /** Whether the person of an agreement was told, in words. */
    String informed(Agreement agreement) {
        return wording.informed(agreement.course().telling());
    }

    String label(Party party) {
        return wording.label(party);
    }

    /** What was written down at a conference, opened. */
    record Told(
            Conference conference,
            List<Item> items,
            List<Decision> decisions,
            List<Agreement> agreements,
            List<Word> words,
            Opened opened) {

        String text(SealedText sealed) {
            return opened.text(sealed.place()).orElse("");
        }

        /** The last of that kind that was said about an agreement. */
        String word(Agreement agreement, Kind kind) {
            return words.stream()
                    .filter(word -> word.agreement().equals(agreement.id()) && word.kind() == kind)
                    .reduce((first, last) -> last)
                    .map(word -> text(word.text()))
                    .orElse("");
        }
    }
}
