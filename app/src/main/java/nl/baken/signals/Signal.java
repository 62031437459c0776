package nl.baken.signals;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import nl.baken.access.PersonId;
import nl.baken.access.PostId;
import nl.baken.legal.Footing;
import nl.baken.shared.RecordNumber;
import nl.baken.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/** A report in our hands, with who answers for it until when; everything personal hangs from it, sealed. */
@Table(schema = "signals", name = "signal")
record Signal(
        @Id SignalId id,
        @Version int version,
        String number,
        @Embedded.Empty Arrival arrival,
        @Embedded.Empty Nature nature,
        @Embedded.Empty Custody custody,
        @Embedded.Empty Standing standing) {

    Signal {
        requireNonNull(id, "id is null");
        requireNonNull(number, "number is null");
        requireNonNull(arrival, "arrival is null");
        requireNonNull(nature, "nature is null");
        requireNonNull(custody, "custody is null");
        requireNonNull(standing, "standing is null");
    }

    static Signal register(SignalId id, Arrival arrival, Nature nature, Custody custody) {
        return new Signal(
                id, 0, RecordNumber.next('S').value(), arrival, nature, custody, Standing.of(SignalState.NEW));
    }

    /** The same signal under another number, when the first one was taken. */
    Signal renumbered() {
        return new Signal(id, version, RecordNumber.next('S').value(), arrival, nature, custody, standing);
    }

    Signal pickUp(PersonId owner, LocalDate due) {
        if (standing.state() != SignalState.NEW) {
            throw new Refused("signals.refused.pickedUp");
        }
        return in(SignalState.ENRICHING).with(new Custody(custody.post(), owner, due));
    }

    Signal assign(PersonId owner) {
        requireOpen();
        return with(new Custody(custody.post(), owner, custody.due()));
    }

    Signal assess(Assessment made) {
        requireOpen();
        Nature assessed = new Nature(
                made.municipality(), made.subject(), made.exploitation(), nature.seenWhen(), made.priority());
        return new Signal(id, version, number, arrival, assessed, custody, standing);
    }

    Assessment assessment() {
        return new Assessment(
                version, nature.municipality(), nature.subject(), nature.exploitation(), nature.priority());
    }

    Signal moveTo(SignalState state, Custody next) {
        return in(state).with(next);
    }

    /** Where it stands, and since when what it says is processed. */
    Footing footing() {
        return new Footing(arrival.regime(), arrival.receivedOn());
    }

    /** The same signal in another regime, because it came to another desk. */
    Signal comeUnder(String regime) {
        Arrival moved = new Arrival(arrival.receivedOn(), arrival.source(), arrival.channel(), regime);
        return new Signal(id, version, number, moved, nature, custody, standing);
    }

    Signal close(String reason, LocalDate day) {
        return standing(new Standing(allowed(SignalState.CLOSED), day, reason, null));
    }

    /** Open again, with whoever takes it out of the signal that it became part of. */
    Signal takeApart(SignalState state, Custody next) {
        if (standing.state() != SignalState.MERGED) {
            throw new Refused("signals.refused.state");
        }
        return standing(Standing.of(state)).with(next);
    }

    /** Part of another one than before, because that one became part of it. */
    Signal comeAlong(SignalId target) {
        return standing(new Standing(standing.state(), standing.endedOn(), null, target));
    }

    Signal mergeInto(SignalId target, LocalDate day) {
        return standing(new Standing(allowed(SignalState.MERGED), day, null, target));
    }

    Signal reopen(SignalState state, Custody next) {
        if (standing.state() != SignalState.CLOSED) {
            throw new Refused("signals.refused.state");
        }
        return moveTo(state, next);
    }

    void requireOpen() {
        if (!standing.state().isOpen()) {
            throw new Refused("signals.refused.ended");
        }
    }

    /** The signal whose page shows this one: itself, or what it was merged into. */
    SignalId leading() {
        return standing.mergedInto() == null ? id : standing.mergedInto();
    }

    void requireLeading() {
        if (standing.mergedInto() != null) {
            throw new Refused("signals.refused.merged");
        }
    }

    SignalCard card() {
        return new SignalCard(
                id,
                number,
                standing.state(),
                arrival.source(),
                nature.exploitation(),
                nature.municipality(),
                arrival.receivedOn());
    }

    private Signal in(SignalState next) {
        return standing(Standing.of(allowed(next)));
    }

    private Signal standing(Standing next) {
        return new Signal(id, version, number, arrival, nature, custody, next);
    }

    private Signal with(Custody next) {
        return new Signal(id, version, number, arrival, nature, next, standing);
    }

    private SignalState allowed(SignalState next) {
        if (!standing.state().allows(next)) {
            throw new Refused("signals.refused.state");
        }
        return next;
    }

    /** When, how and in which regime the signal came in: codes of SOURCE and CHANNEL, a letter of {@code legal.regime}. */
    record Arrival(LocalDate receivedOn, String source, String channel, String regime) {

        Arrival {
            requireNonNull(receivedOn, "receivedOn is null");
            if (regime.isBlank()) {
                throw new IllegalArgumentException("a signal stands in a regime");
            }
        }
    }

    /** What it is about; the municipality is empty when unknown, the rest are codes. */
    record Nature(String municipality, String subject, String exploitation, String seenWhen, String priority) {}

    /** Which post holds it, who of that post does the work, and until when. */
    record Custody(PostId post, PersonId owner, LocalDate due) {

        Custody {
            requireNonNull(post, "post is null");
            requireNonNull(owner, "owner is null");
            requireNonNull(due, "due is null");
        }
    }

    /** The state, and once it has ended when and how. */
    record Standing(
            SignalState state,
            @Nullable LocalDate endedOn,
            @Nullable String closingReason,
            @Nullable SignalId mergedInto) {

        Standing {
            if (state.isOpen() != (endedOn == null)
                    || (state == SignalState.CLOSED) != (closingReason != null)
                    || (state == SignalState.MERGED) != (mergedInto != null)) {
                throw new IllegalArgumentException("%s does not end on %s".formatted(state, endedOn));
            }
        }

        static Standing of(SignalState open) {
            return new Standing(open, null, null, null);
        }
    }
}
