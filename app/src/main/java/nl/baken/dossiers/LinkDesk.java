package nl.baken.dossiers;

import java.util.Optional;
import nl.baken.handovers.HandoverCard;
import nl.baken.handovers.HandoverDesk;
import nl.baken.handovers.HandoverId;
import nl.baken.shared.Refused;
import nl.baken.signals.SignalCard;
import nl.baken.signals.SignalDesk;
import nl.baken.signals.SignalId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ties the signals about one person to their dossier, over years and municipalities, and unties a mistake. */
@Service
@Transactional
public class LinkDesk {

    private final Dossiers dossiers;
    private final Links links;
    private final SignalDesk signals;
    private final HandoverDesk handovers;
    private final Timeline timeline;

    LinkDesk(Dossiers dossiers, Links links, SignalDesk signals, HandoverDesk handovers, Timeline timeline) {
        this.dossiers = dossiers;
        this.links = links;
        this.signals = signals;
        this.handovers = handovers;
        this.timeline = timeline;
    }

    /** Links a signal that the caller may read; linking it twice changes nothing. */
    public void link(DossierId id, SignalId signal, String reason) {
        dossiers.kept(id);
        SignalCard card = signals.card(signal);
        link(id, signal, card.number(), reason);
    }

    /** Links the signal with a number as people type it, or the one behind the handover with that number. */
    void link(DossierId id, String number, String reason) {
        Optional<SignalCard> signal = signals.findByNumber(number);
        if (signal.isPresent()) {
            link(id, signal.get().id(), reason);
        } else {
            HandoverCard handover =
                    handovers.findByNumber(number).orElseThrow(() -> new Refused("dossiers.refused.signal"));
            link(id, handover.id(), reason);
        }
    }

    /** Links what made the caller look for this person. */
    void link(DossierId id, Cause cause) {
        Optional.ofNullable(cause.handover()).ifPresent(handover -> link(id, handover, ""));
        Optional.ofNullable(cause.signal()).ifPresent(signal -> link(id, signal, ""));
    }

    /** Links the signal behind a handover that the caller may read, even when the signal itself is not theirs. */
    public void link(DossierId id, HandoverId handover, String reason) {
        dossiers.kept(id);
        HandoverCard card = handovers.card(handover);
        link(id, card.signal(), card.number(), reason);
    }

    /** Unlinks a signal; the link stays in the history with who made it and who ended it. */
    public void unlink(DossierId id, SignalId signal) {
        dossiers.kept(id);
        String number = links.end(id, signal);
        timeline.write(id, Happening.SIGNAL_UNLINKED, number);
    }

    private void link(DossierId id, SignalId signal, String knownAs, String reason) {
        if (links.add(id, signal, knownAs, reason)) {
            timeline.write(id, Happening.SIGNAL_LINKED, knownAs);
        }
    }
}
