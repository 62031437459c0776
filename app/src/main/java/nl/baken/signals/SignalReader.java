package nl.baken.signals;

import java.util.List;
import nl.baken.access.Action;
import nl.baken.access.Callers;
import nl.baken.access.Role;
import nl.baken.signals.SignalView.Rights;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens a signal for its reader; the logbook knows. */
@Component
@Transactional
class SignalReader {

    private final Docket docket;
    private final Overview overview;
    private final StoryReader stories;
    private final WorkReader works;
    private final Chronicle chronicle;

    SignalReader(Docket docket, Overview overview, StoryReader stories, WorkReader works, Chronicle chronicle) {
        this.docket = docket;
        this.overview = overview;
        this.stories = stories;
        this.works = works;
        this.chronicle = chronicle;
    }

    SignalView read(SignalId id) {
        Signal signal = docket.take(Action.READ_SIGNAL, id);
        List<SignalCard> merged = docket.merged(id);
        List<SignalId> family = Docket.family(id, merged);
        Duty duty = overview.duty(id);
        return new SignalView(
                signal,
                duty,
                new Rights(docket.may(Action.ENRICH_SIGNAL, id), mayAdopt(signal, duty)),
                stories.read(id, family, merged),
                works.read(id, family),
                chronicle.of(id, family));
    }

    /** The signal for a form that changes it; not there when it is not the caller's to change. */
    SignalCard handled(SignalId id) {
        return docket.take(Action.ENRICH_SIGNAL, id).card();
    }

    // The chain director reads along with all signals, and takes over what nobody attends to any more.
    private static boolean mayAdopt(Signal signal, Duty duty) {
        return duty.deserted()
                && signal.standing().state().isOpen()
                && Callers.current().plays(Role.CHAIN_DIRECTOR);
    }
}
