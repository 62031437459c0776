package nl.baken.dossiers;

import java.util.List;
import java.util.Optional;
import nl.baken.access.Callers;
import nl.baken.handovers.HandoverCard;
import nl.baken.handovers.HandoverDesk;
import nl.baken.handovers.SharedText;
import nl.baken.signals.SignalDesk;
import nl.baken.signals.SignalId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Fills forms in with what is known already, so that nobody types it twice. */
@Service
@Transactional
class Prefill {

    private final SignalDesk signals;
    private final HandoverDesk handovers;
    private final Agenda agenda;

    Prefill(SignalDesk signals, HandoverDesk handovers, Agenda agenda) {
        this.signals = signals;
        this.handovers = handovers;
        this.agenda = agenda;
    }

    /** A search for the first possible victim that the handover tells of, and for nobody else. */
    SearchForm search(Cause cause) {
        List<SharedText> shared = Optional.ofNullable(cause.handover()).map(handovers::shared).stream()
                .flatMap(List::stream)
                .filter(text -> text.aspect().is("INVOLVED_ROLE", "POSSIBLE_VICTIM"))
                .toList();
        int victim = shared.stream().mapToInt(text -> text.aspect().nth()).min().orElse(0);
        return new SearchForm(
                text(shared, victim, "signals.involved.name"),
                text(shared, victim, "signals.involved.phone"),
                null,
                false,
                cause);
    }

    OpeningForm opening(SearchForm searched) {
        Person person = new Person(searched.name(), searched.birthDate(), searched.phone(), "", "");
        return new OpeningForm(
                IdentityForm.of(person),
                nature(searched.cause()),
                ConsentForm.EMPTY,
                new TeamForm(Callers.current().person(), null),
                new DateForm(agenda.firstContact()),
                searched.cause());
    }

    private static String text(List<SharedText> shared, int person, String labelKey) {
        return shared.stream()
                .filter(text -> text.aspect().nth() == person
                        && text.aspect().labelKey().equals(labelKey))
                .map(SharedText::text)
                .findFirst()
                .orElse("");
    }

    // Of a handover the signal itself may stay hidden; then nothing is known of its nature.
    private NatureForm nature(Cause cause) {
        Optional<SignalId> handedOver =
                Optional.ofNullable(cause.handover()).map(handovers::card).map(HandoverCard::signal);
        return handedOver.or(() -> Optional.ofNullable(cause.signal())).stream()
                .flatMap(signal -> signals.cards(List.of(signal)).stream())
                .findFirst()
                .map(card -> NatureForm.unknown(card.municipality(), card.exploitation(), card.source()))
                .orElseGet(() -> NatureForm.unknown("", "UNKNOWN", ""));
    }
}
