package nl.baken.handovers;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import nl.baken.access.PostId;
import nl.baken.signals.SignalId;

/** A handover as other modules see it: codes and identifiers only. */
public record HandoverCard(
        HandoverId id, String number, SignalId signal, String purpose, State state, PostId receiver, LocalDate dueOn) {

    public HandoverCard {
        requireNonNull(id, "id is null");
        requireNonNull(signal, "signal is null");
        requireNonNull(dueOn, "dueOn is null");
    }

    static HandoverCard of(Handover handover) {
        return new HandoverCard(
                handover.id(),
                handover.number(),
                handover.cause().signal(),
                handover.cause().purpose(),
                handover.course().state(),
                handover.route().toPost(),
                handover.course().dueOn());
    }
}
