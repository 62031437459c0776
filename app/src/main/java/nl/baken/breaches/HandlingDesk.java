package nl.baken.breaches;

import java.time.Clock;
import java.time.Instant;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.breaches.Assessment.Reasons;
import nl.baken.breaches.Breach.Done;
import nl.baken.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the contact point assesses a breach, writes down who was told, adds what became known, and closes it. */
@Service
@Transactional
public class HandlingDesk {

    private final Breaches breaches;
    private final Words words;
    private final Access access;
    private final Clock clock;

    HandlingDesk(Breaches breaches, Words words, Access access, Clock clock) {
        this.breaches = breaches;
        this.words = words;
        this.access = access;
        this.clock = clock;
    }

    /** Writes down what it is and what is decided; again when more is known, unless it was done already. */
    public void assess(BreachId id, int version, Assessment assessment, Reasons reasons) {
        Breach known = begin(id, Step.ASSESS);
        Done done = known.done();
        if (known.version() != version) {
            throw new Refused("breaches.refused.changed");
        }
        if ((done.notified() != null && !assessment.notifies()) || (done.told() != null && !assessment.tells())) {
            throw new Refused("breaches.refused.done");
        }
        keep(known, Step.ASSESS, assessment, done);
        words.add(id, Words.Kind.CONSEQUENCES, reasons.consequences());
        words.add(id, Words.Kind.MEASURES, reasons.measures());
        words.add(id, Words.Kind.AUTHORITY, reasons.authority());
        words.add(id, Words.Kind.SUBJECTS, reasons.subjects());
    }

    /** Writes down when the authority, or the controller, was told; after 72 hours with the reason of the delay. */
    public void notifyAuthority(BreachId id, Instant at, String delay) {
        Breach known = begin(id, Step.NOTIFY);
        requireBetween(known, at);
        if (new Hours(known.told().discovered(), at).isPast() && delay.isBlank()) {
            throw new Refused("breaches.refused.delay");
        }
        Done done = known.done();
        keep(known, Step.NOTIFY, known.assessment(), new Done(at, done.told(), done.closed(), done.seenBy()));
        words.add(id, Words.Kind.DELAY, delay);
    }

    /** Writes down when the people concerned were told, and how. */
    public void tell(BreachId id, Instant at, String how) {
        Breach known = begin(id, Step.TELL);
        requireBetween(known, at);
        Done done = known.done();
        keep(known, Step.TELL, known.assessment(), new Done(done.notified(), at, done.closed(), done.seenBy()));
        words.add(id, Words.Kind.TOLD, how);
    }

    /** Adds what became known later (article 33(4) GDPR). */
    public void supplement(BreachId id, String more) {
        Breach known = begin(id, Step.SUPPLEMENT);
        keep(known, Step.SUPPLEMENT, known.assessment(), known.done());
        words.add(id, Words.Kind.SUPPLEMENT, more);
    }

    /** Closes it, with what was learned. */
    public void close(BreachId id, String lessons) {
        Breach known = begin(id, Step.CLOSE);
        keep(known, Step.CLOSE, known.assessment(), closed(known, clock.instant()));
        words.add(id, Words.Kind.LESSONS, lessons);
    }

    /** Takes it up again. */
    public void reopen(BreachId id) {
        Breach known = begin(id, Step.REOPEN);
        keep(known, Step.REOPEN, known.assessment(), closed(known, null));
    }

    private Breach begin(BreachId id, Step step) {
        access.require(Action.KEEP_BREACHES);
        Breach known = breaches.find(id);
        if (!known.allows(step)) {
            throw new Refused("breaches.refused.step");
        }
        return known;
    }

    private static Done closed(Breach known, @Nullable Instant at) {
        return new Done(
                known.done().notified(), known.done().told(), at, known.done().seenBy());
    }

    private void requireBetween(Breach known, Instant at) {
        if (at.isBefore(known.told().discovered()) || at.isAfter(clock.instant())) {
            throw new Refused("breaches.refused.moment");
        }
    }

    private void keep(Breach known, Step step, @Nullable Assessment assessment, Done done) {
        Breach next =
                new Breach(known.id(), known.number(), known.told(), step.to(), assessment, done, known.version());
        if (!breaches.keep(next)) {
            throw new Refused("breaches.refused.changed");
        }
    }
}
