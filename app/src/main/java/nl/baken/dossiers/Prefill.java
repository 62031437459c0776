package nl.baken.dossiers;

import java.util.Optional;
import nl.baken.access.Callers;
import nl.baken.signals.SignalCard;
import nl.baken.signals.SignalDesk;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Fills forms in with what is known already, so that nobody types it twice. */
@Service
@Transactional
class Prefill {

    private final SignalDesk signals;
    private final Agenda agenda;

    Prefill(SignalDesk signals, Agenda agenda) {
        this.signals = signals;
        this.agenda = agenda;
    }

    SearchForm search(Cause cause) {
        return new SearchForm("", "", null, false, cause);
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

    private NatureForm nature(Cause cause) {
        return Optional.ofNullable(cause.signal())
                .map(signals::card)
                .map(Prefill::nature)
                .orElseGet(() -> NatureForm.unknown("", "UNKNOWN", ""));
    }

    private static NatureForm nature(SignalCard card) {
        return NatureForm.unknown(card.municipality(), card.exploitation(), card.source());
    }
}
