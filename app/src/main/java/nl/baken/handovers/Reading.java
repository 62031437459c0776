package nl.baken.handovers;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.access.Callers;
import nl.baken.handovers.HandoverView.Reader;
import nl.baken.handovers.Step.Side;
import nl.baken.signals.SignalCard;
import nl.baken.signals.SignalDesk;
import nl.baken.signals.SignalId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens a handover for its reader: what each side sees of it, and what it can do. */
@Component
@Transactional
class Reading {

    private final Ledger ledger;
    private final SharedContent content;
    private final SignalDesk signals;
    private final Access access;
    private final Periods periods;
    private final Clearing clearing;

    Reading(
            Ledger ledger,
            SharedContent content,
            SignalDesk signals,
            Access access,
            Periods periods,
            Clearing clearing) {
        this.ledger = ledger;
        this.content = content;
        this.signals = signals;
        this.access = access;
        this.periods = periods;
        this.clearing = clearing;
    }

    HandoverView of(HandoverId id) {
        Handover handover = ledger.read(id);
        boolean overdue = handover.isWaiting() && handover.course().dueOn().isBefore(periods.today());
        return new HandoverView(
                handover,
                content.read(id),
                reader(handover),
                card(handover.cause().signal()).orElse(null),
                ledger.owner(id).orElse(null),
                overdue,
                ledger.timeline(id));
    }

    // a receiver sees the handover only; who holds or held the signal sees that too
    private Optional<SignalCard> card(SignalId signal) {
        return access.may(Action.READ_SIGNAL, signal) ? Optional.of(signals.card(signal)) : Optional.empty();
    }

    private Reader reader(Handover handover) {
        boolean holds = access.may(Action.OFFER_HANDOVER, handover.cause().signal());
        return new Reader(
                sides(handover),
                holds,
                access.may(Action.OPEN_DOSSIER),
                clearing.isOpen(handover),
                clearing.isTakenBack(handover));
    }

    private static Set<Side> sides(Handover handover) {
        Set<Side> sides = EnumSet.noneOf(Side.class);
        if (Callers.current().holds(handover.route().fromPost())) {
            sides.add(Side.OFFERER);
        }
        if (Callers.current().holds(handover.route().toPost())) {
            sides.add(Side.RECEIVER);
        }
        return sides;
    }
}
