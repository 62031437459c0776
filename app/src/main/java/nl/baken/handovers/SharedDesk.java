package nl.baken.handovers;

import java.util.List;
import java.util.Set;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.legal.Share.Between;
import nl.baken.legal.ShareLedger;
import nl.baken.legal.ShareLine;
import nl.baken.shared.Refused;
import nl.baken.signals.Disclosable;
import nl.baken.signals.SignalDesk;
import nl.baken.signals.SignalId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was shared of a signal, for the desk that holds it; and where it writes down what went on paper. */
@Component
@Transactional
class SharedDesk {

    private final Access access;
    private final SignalDesk signals;
    private final Clearing clearing;
    private final ShareLedger shares;
    private final Papers papers;

    SharedDesk(Access access, SignalDesk signals, Clearing clearing, ShareLedger shares, Papers papers) {
        this.access = access;
        this.signals = signals;
        this.clearing = clearing;
        this.shares = shares;
        this.papers = papers;
    }

    List<ShareLine> of(SignalId signal) {
        access.require(Action.OFFER_HANDOVER, signal);
        return shares.of(signal);
    }

    List<Papers.Told> told(SignalId signal) {
        access.require(Action.OFFER_HANDOVER, signal);
        return papers.told(signal);
    }

    void write(SignalId signal, PaperForm form) {
        List<Disclosable> chosen = chosen(signal, form);
        papers.write(
                signal,
                new Between(clearing.sharer(signal), form.thirdParty()),
                signals.card(signal).municipality(),
                form,
                chosen);
    }

    /** Exactly what goes on paper; nothing is written down yet. */
    List<Disclosable> chosen(SignalId signal, PaperForm form) {
        access.require(Action.OFFER_HANDOVER, signal);
        Set<String> keys = Set.copyOf(form.fields());
        List<Disclosable> chosen = signals.disclosable(signal).stream()
                .filter(part -> keys.contains(part.key()))
                .toList();
        if (chosen.size() != keys.size()) {
            throw new Refused("handovers.refused.fields");
        }
        clearing.sharer(signal);
        clearing.requireTellable(form.ground(), chosen);
        return chosen;
    }
}
