package nl.baken.signals;

import java.util.List;
import java.util.Set;
import nl.baken.access.Action;
import nl.baken.access.Callers;
import nl.baken.access.PersonId;
import nl.baken.access.Post;
import nl.baken.access.Role;
import nl.baken.intake.ReporterDesk;
import nl.baken.legal.Footing;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import nl.baken.signals.Recalls.Answer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes a signal along its course: into somebody's hands, to another desk, to its end, and back. */
@Component
class Course {

    private final Docket docket;
    private final Placement placement;
    private final ReporterDesk reporters;
    private final Recalls recalls;
    private final ApplicationEventPublisher events;

    Course(
            Docket docket,
            Placement placement,
            ReporterDesk reporters,
            Recalls recalls,
            ApplicationEventPublisher events) {
        this.docket = docket;
        this.placement = placement;
        this.reporters = reporters;
        this.recalls = recalls;
        this.events = events;
    }

    void note(SignalId id, String code, String detail) {
        docket.note(id, code, detail);
    }

    void pickUp(SignalId id) {
        Signal signal = docket.take(Action.ENRICH_SIGNAL, id);
        PersonId me = Callers.current().person();
        docket.keep(signal.pickUp(me, placement.due(SignalState.ENRICHING)), "PICKED_UP", "");
        events.publishEvent(new SignalPickedUp(id));
    }

    void assign(SignalId id, PersonId colleague) {
        Signal signal = docket.take(Action.ENRICH_SIGNAL, id);
        if (!placement.colleagues(signal.custody().post()).contains(colleague)) {
            throw new Refused("signals.refused.colleague");
        }
        docket.keep(signal.assign(colleague), "ASSIGNED", "");
    }

    /** Brings a signal to a post that took up what it was promised, shared under these regimes. */
    void moveTo(SignalId id, Post post, PersonId owner, Set<String> sharedUnder) {
        placement.takeUp(id, post.id());
        arrive(id, post, owner, sharedUnder, "TAKEN_OVER");
    }

    /** Where a signal stands that the caller may read, and all that was merged into it. */
    List<Footing> footings(SignalId id) {
        docket.take(Action.READ_SIGNAL, id);
        return docket.footings(id);
    }

    /** Brings a signal that is left with a post to which nobody attends to a post of the caller's. */
    void adopt(SignalId id) {
        Signal signal = docket.take(Action.READ_SIGNAL, id);
        if (!Callers.current().plays(Role.CHAIN_DIRECTOR)) {
            throw new NotFound();
        }
        if (!placement.isDeserted(signal.custody().post())) {
            throw new Refused("signals.refused.attended");
        }
        Post mine = Callers.current().post(Role.CHAIN_DIRECTOR);
        placement.adopt(id, mine.id());
        arrive(id, mine, Callers.current().person(), Set.of(), "ADOPTED");
    }

    /** Closes a signal; its reporters, and those of what was merged into it, can read the same sentence. */
    void close(SignalId id, String reason, String feedback) {
        Signal signal = docket.take(Action.CLOSE_SIGNAL, id);
        docket.keep(signal.close(reason, placement.today()), "CLOSED", reason);
        tell(id, feedback);
        events.publishEvent(new SignalClosed(id, reason));
    }

    /** Lets the reporters of a signal, and of what was merged into it, read a sentence. */
    void tell(SignalId id, String feedback) {
        docket.take(Action.CLOSE_SIGNAL, id);
        docket.family(id).forEach(signal -> reporters.tell(signal, feedback));
        docket.note(id, "TOLD", feedback);
    }

    /** Opens a closed signal again, on the desk of whoever attends to its post today. */
    void reopen(SignalId id) {
        Signal signal = docket.take(Action.CLOSE_SIGNAL, id);
        SignalState state = Placement.stateAt(signal.custody().post());
        Signal reopened = signal.reopen(state, placement.attended(state, signal.custody()));
        boolean asked = recalls.answer(id, Answer.REOPENED);
        docket.keep(reopened, asked ? "REOPENED_ON_RECALL" : "REOPENED", "");
    }

    /** Leaves a signal closed, though something new touches it. */
    void keepClosed(SignalId id) {
        docket.take(Action.CLOSE_SIGNAL, id);
        if (!recalls.answer(id, Answer.KEPT_CLOSED)) {
            throw new Refused("signals.refused.recall");
        }
        docket.note(id, "KEPT_CLOSED", "");
    }

    private void arrive(SignalId id, Post post, PersonId owner, Set<String> sharedUnder, String code) {
        Signal signal = docket.take(Action.ENRICH_SIGNAL, id);
        SignalState state = Placement.stateAt(post);
        String regime = placement.regime(signal, post.id(), sharedUnder);
        docket.keep(
                signal.moveTo(state, placement.custody(state, post.id(), owner)).comeUnder(regime), code, "");
        docket.noteRegime(signal, regime);
    }
}
