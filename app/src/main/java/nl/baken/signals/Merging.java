package nl.baken.signals;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.baken.access.Action;
import nl.baken.access.Callers;
import nl.baken.shared.Refused;
import nl.baken.signals.Placement.Taken;
import nl.baken.signals.Signal.Custody;
import org.springframework.stereotype.Component;

/** Lays signals together that are about the same, and apart when one is about two things. */
@Component
class Merging {

    private final Docket docket;
    private final Placement placement;
    private final Narrative narrative;
    private final Statements statements;
    private final InvolvedPeople people;

    Merging(Docket docket, Placement placement, Narrative narrative, Statements statements, InvolvedPeople people) {
        this.docket = docket;
        this.placement = placement;
        this.narrative = narrative;
        this.statements = statements;
        this.people = people;
    }

    /** Makes a signal part of another one, whose page shows all texts of both from now on. */
    void merge(SignalId id, SignalId into) {
        Signal signal = docket.takeTogether(Action.ENRICH_SIGNAL, id);
        if (id.equals(into)) {
            throw new Refused("signals.refused.mergeItself");
        }
        if (!docket.may(Action.ENRICH_SIGNAL, into)) {
            throw new Refused("signals.refused.noSuchNumber");
        }
        Signal target = docket.takeTogether(Action.ENRICH_SIGNAL, into);
        target.requireOpen();
        docket.bringAlong(id, into);
        docket.keep(signal.mergeInto(into, placement.today()), "MERGED", target.number());
        docket.note(into, "RECEIVED", signal.number());
        placement.follow(id, into);
    }

    /** Makes a part a signal of its own again, with what was part of it before, for a reason of APART_REASON. */
    void takeApart(SignalId id, String reason) {
        Signal part = docket.take(Action.ENRICH_SIGNAL, id);
        SignalId of = part.leading();
        if (of.equals(id)) {
            throw new Refused("signals.refused.notMerged");
        }
        Signal whole = docket.take(Action.ENRICH_SIGNAL, of);
        docket.requireApart(id, whole);
        Taken taken = placement.takeOn(whole.custody().post());
        docket.keep(part.takeApart(taken.state(), taken.custody()), "TAKEN_APART", whole.number());
        docket.note(id, "APART_BECAUSE", reason);
        docket.note(of, "LOST_PART", part.number());
        docket.note(of, "APART_BECAUSE", reason);
        placement.comeApart(id);
        docket.bringBack(id);
    }

    /** Moves texts and people of a signal into a new one on the same desk, and gives that. */
    SignalId split(SignalId id, Collection<UUID> texts, Collection<UUID> persons) {
        Signal signal = docket.takeApart(Action.ENRICH_SIGNAL, id);
        signal.requireOpen();
        List<SignalId> family = docket.family(id);
        requireSome(texts, statements.count(family));
        SignalId part = SignalId.next();
        Custody custody =
                placement.hold(part, signal.custody().post(), Callers.current().person());
        String regime = placement.regime(signal, custody.post(), docket.regimes(id));
        Signal added = docket.add(
                Signal.register(part, signal.arrival(), signal.nature(), custody)
                        .comeUnder(regime),
                "SPLIT_OFF",
                signal.number());
        narrative.begin(part);
        statements.move(texts, family, part);
        people.move(persons, family, part);
        docket.note(id, "SPLIT", added.number());
        return part;
    }

    private static void requireSome(Collection<UUID> texts, int all) {
        if (texts.isEmpty() || texts.size() >= all) {
            throw new Refused("signals.refused.splitSome");
        }
    }
}
