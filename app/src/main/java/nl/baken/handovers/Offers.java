package nl.baken.handovers;

import java.util.List;
import java.util.Set;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.access.Callers;
import nl.baken.access.PostId;
import nl.baken.shared.RecordNumber;
import nl.baken.shared.Refused;
import nl.baken.signals.Disclosable;
import nl.baken.signals.SignalDesk;
import nl.baken.signals.SignalId;
import org.springframework.stereotype.Component;

/** Draws up what is offered: to whom, until when, and exactly which parts of the signal. */
@Component
class Offers {

    private final Access access;
    private final SignalDesk signals;
    private final Posts posts;
    private final Periods periods;
    private final Clearing clearing;

    Offers(Access access, SignalDesk signals, Posts posts, Periods periods, Clearing clearing) {
        this.access = access;
        this.signals = signals;
        this.posts = posts;
        this.periods = periods;
        this.clearing = clearing;
    }

    /** Everything of a signal that its holder can choose from. */
    List<Disclosable> parts(SignalId signal) {
        access.require(Action.OFFER_HANDOVER, signal);
        return signals.disclosable(signal);
    }

    List<Disclosable> chosen(SignalId signal, Set<String> fields) {
        List<Disclosable> chosen = parts(signal).stream()
                .filter(part -> fields.contains(part.key()))
                .toList();
        if (chosen.size() != fields.size()) {
            throw new Refused("handovers.refused.fields");
        }
        return chosen;
    }

    /** A handover of these parts, when something lets the two desks share them. */
    Handover draw(SignalId signal, Offer offer, List<Disclosable> chosen) {
        access.require(Action.OFFER_HANDOVER, signal);
        Posts.Receiver receiver = posts.receiver(offer.to(), offer.purpose(), periods.today());
        PostId holder = clearing.sharer(signal);
        return new Handover(
                HandoverId.next(),
                0,
                RecordNumber.next('O').value(),
                new Cause(
                        signal,
                        offer.purpose(),
                        offer.ground(),
                        signals.card(signal).municipality()),
                new Route(holder, Callers.current().person(), receiver.post().id(), receiver.attendant()),
                clearing.basis(holder, offer, chosen, periods.today()),
                Course.offered(periods.today(), periods.answerBy(offer.purpose(), offer.days())));
    }
}
