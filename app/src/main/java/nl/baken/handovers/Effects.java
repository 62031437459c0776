package nl.baken.handovers;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.baken.access.Access;
import nl.baken.access.Callers;
import nl.baken.access.Directory;
import nl.baken.access.Post;
import nl.baken.access.PostCard;
import nl.baken.handovers.Course.Outcome;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import nl.baken.signals.SignalDesk;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What the steps of a handover do to its signal: handing over the direction moves it, all else leaves it in place. */
@Component
class Effects {

    private final Access access;
    private final Directory directory;
    private final SignalDesk signals;
    private final ApplicationEventPublisher events;
    private final Clearing clearing;

    Effects(
            Access access,
            Directory directory,
            SignalDesk signals,
            ApplicationEventPublisher events,
            Clearing clearing) {
        this.access = access;
        this.directory = directory;
        this.signals = signals;
        this.events = events;
        this.clearing = clearing;
    }

    /** What the receiver may not read any more, it cannot take on either. */
    void requireOpen(Handover handover) {
        if (!clearing.isOpen(handover)) {
            throw new Refused("handovers.refused.closed");
        }
    }

    void offered(Handover handover) {
        if (handover.cause().isDirection()) {
            access.promise(handover.cause().signal(), handover.route().toPost());
        }
        signals.note(handover.cause().signal(), "HANDOVER_OFFERED", handover.number());
    }

    void accepted(Handover handover) {
        if (handover.cause().isDirection()) {
            signals.moveTo(
                    handover.cause().signal(),
                    receiver(handover),
                    Callers.current().person(),
                    Stream.ofNullable(handover.basis().regime()).collect(Collectors.toSet()));
        }
        events.publishEvent(new HandoverAccepted(
                handover.id(), handover.cause().signal(), handover.route().toPost()));
    }

    // the receiver has no tie to the signal: its timeline hears of this by way of Answers
    void givenBack(Handover handover) {
        retract(handover);
    }

    void withdrawn(Handover handover) {
        retract(handover);
        signals.note(handover.cause().signal(), "HANDOVER_WITHDRAWN", handover.number());
    }

    void tell(Handover handover) {
        Outcome outcome = handover.course().outcome();
        if (outcome == null || outcome.feedbackAdvice() == null) {
            throw new Refused("handovers.refused.advice");
        }
        signals.tell(handover.cause().signal(), outcome.feedbackAdvice());
    }

    private void retract(Handover handover) {
        if (handover.cause().isDirection()) {
            access.retract(handover.cause().signal(), handover.route().toPost());
        }
    }

    private Post receiver(Handover handover) {
        return directory.post(handover.route().toPost()).map(PostCard::post).orElseThrow(NotFound::new);
    }
}
