package nl.baken.signals;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.shared.RecordNumber;
import org.springframework.stereotype.Component;

/** Finds signals within what the caller may see, and gives their cards. */
@Component
class Search {

    private final Access access;
    private final Signals signals;
    private final InvolvedPeople people;

    Search(Access access, Signals signals, InvolvedPeople people) {
        this.access = access;
        this.signals = signals;
        this.people = people;
    }

    SignalCard card(SignalId id) {
        access.require(Action.READ_SIGNAL, id);
        return signals.get(id).card();
    }

    List<SignalCard> cards(Collection<SignalId> ids) {
        return signals.all(ids).stream().map(Signal::card).toList();
    }

    List<SignalCard> named(String name) {
        access.require(Action.LIST_SIGNALS);
        return found(people.named(name));
    }

    List<SignalCard> phoned(String phone) {
        access.require(Action.LIST_SIGNALS);
        return found(people.phoned(phone));
    }

    Optional<SignalCard> numbered(String typed) {
        access.require(Action.LIST_SIGNALS);
        return RecordNumber.parse(typed).flatMap(signals::numbered).map(Signal::card);
    }

    // What was merged is found under the signal that it is now part of.
    private List<SignalCard> found(List<SignalId> ids) {
        Set<SignalId> leading = new LinkedHashSet<>();
        signals.all(ids).forEach(signal -> leading.add(signal.leading()));
        return cards(leading);
    }
}
