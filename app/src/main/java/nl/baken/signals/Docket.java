package nl.baken.signals;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.legal.Footing;
import nl.baken.legal.Releases;
import org.springframework.stereotype.Component;

/** Gives out signals to whoever may do what they want with them, and writes each change down in the timeline. */
@Component
class Docket {

    private final Access access;
    private final Signals signals;
    private final Timeline timeline;
    private final Releases releases;

    Docket(Access access, Signals signals, Timeline timeline, Releases releases) {
        this.access = access;
        this.signals = signals;
        this.timeline = timeline;
        this.releases = releases;
    }

    /** The signal, when the caller may do this with it and it may be taken apart. */
    Signal takeApart(Action action, SignalId id) {
        Signal signal = take(action, id);
        releases.requireApart(id.value(), id.value(), signal.number());
        return signal;
    }

    /** Requires that a part may be taken out of the signal that it became part of. */
    void requireApart(SignalId part, Signal whole) {
        releases.requireApart(part.value(), whole.id().value(), whole.number());
    }

    /** The signal, when the caller may do this with it and it may be laid together with another one. */
    Signal takeTogether(Action action, SignalId id) {
        Signal signal = take(action, id);
        releases.requireNone(id.value(), signal.number());
        return signal;
    }

    /** The signal, when the caller may do this with it; else it is not there. */
    Signal take(Action action, SignalId id) {
        access.require(action, id);
        return signals.get(id);
    }

    boolean may(Action action, SignalId id) {
        return access.may(action, id);
    }

    Signal add(Signal signal, String code, String detail) {
        Signal added = signals.add(signal);
        timeline.add(signal.id(), code, detail);
        return added;
    }

    /** Keeps a change of a signal, unless somebody else was first, and says so in the timeline. */
    Signal keep(Signal changed, String code, String detail) {
        Signal kept = signals.save(changed);
        timeline.add(changed.id(), code, detail);
        return kept;
    }

    void note(SignalId id, String code, String detail) {
        timeline.add(id, code, detail);
    }

    /** Says in the timeline in which other regime a signal came, if it did. */
    void noteRegime(Signal before, String regime) {
        if (!before.arrival().regime().equals(regime)) {
            note(before.id(), "REGIME_CHANGED", regime);
        }
    }

    /** The signal itself and all that was merged into it. */
    List<SignalId> family(SignalId id) {
        return family(id, merged(id));
    }

    static List<SignalId> family(SignalId id, List<SignalCard> merged) {
        return Stream.concat(Stream.of(id), merged.stream().map(SignalCard::id)).toList();
    }

    /** Where a signal stands, and all that was merged into it. */
    List<Footing> footings(SignalId id) {
        return Stream.concat(Stream.of(signals.get(id)), signals.mergedInto(id).stream())
                .map(Signal::footing)
                .toList();
    }

    /** Their regimes. */
    Set<String> regimes(SignalId id) {
        return footings(id).stream().map(Footing::regime).collect(Collectors.toSet());
    }

    /** What was merged into a signal. */
    List<SignalCard> merged(SignalId id) {
        return signals.mergedInto(id).stream().map(Signal::card).toList();
    }

    /** Makes what was merged into a signal part of what that signal is going to be part of. */
    void bringAlong(SignalId id, SignalId into) {
        signals.mergedInto(id).forEach(part -> signals.save(part.comeAlong(into)));
    }

    /** Makes what was part of a signal before that became a part itself part of it again. */
    void bringBack(SignalId id) {
        signals.followers(id).forEach(part -> signals.save(part.comeAlong(id)));
    }
}
