package nl.baken.signals;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Answers the search form, by number first, then by telephone number and name. */
@Component
class Finding {

    private final SignalDesk desk;

    Finding(SignalDesk desk) {
        this.desk = desk;
    }

    List<Match> find(SearchForm form) {
        List<Match> found = new ArrayList<>();
        desk.findByNumber(form.number()).ifPresent(card -> found.add(new Match(card, "signals.search.byNumber")));
        desk.findByPhone(form.phone()).forEach(card -> found.add(new Match(card, "signals.search.byPhone")));
        desk.findByName(form.name()).forEach(card -> found.add(new Match(card, "signals.search.byName")));
        return found;
    }

    /** A signal that was found, and by what. */
    record Match(SignalCard card, String byKey) {

        public String stateKey() {
            return SignalView.key(card.state());
        }

        public String badge() {
            return SignalView.badge(card.state());
        }
    }
}
