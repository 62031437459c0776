package nl.baken.handovers;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import nl.baken.access.PersonId;
import nl.baken.handovers.Course.Outcome;
import nl.baken.handovers.Step.Side;
import nl.baken.signals.SignalCard;
import org.jspecify.annotations.Nullable;

/**
 * A handover as one of its two desks sees it.
 *
 * @param signal the signal it came from, for whoever may read that too
 * @param owner who has to take the next step, if there is one
 */
record HandoverView(
        Handover handover,
        Sheet sheet,
        Reader reader,
        @Nullable SignalCard signal,
        @Nullable PersonId owner,
        boolean overdue,
        List<Line> timeline) {

    HandoverView {
        timeline = List.copyOf(timeline);
    }

    public boolean receiving() {
        return reader.is(Side.RECEIVER);
    }

    public boolean offering() {
        return reader.is(Side.OFFERER);
    }

    /** Whether the reader can take a step now. */
    public boolean can(String step) {
        Step asked = Step.valueOf(step);
        return reader.is(asked.side()) && handover.allows(asked);
    }

    public boolean canAct() {
        return Arrays.stream(Step.values()).anyMatch(step -> can(step.name()));
    }

    /** Whether the receiver's advice can be passed on to the reporter of the signal. */
    public boolean canTell() {
        Outcome outcome = handover.course().outcome();
        return can(Step.SETTLE.name()) && reader.holdsSignal() && outcome != null && outcome.feedbackAdvice() != null;
    }

    /** Whether the reader took on care for somebody, and keeps dossiers; telling the outcome first changes nothing. */
    public boolean opensDossier() {
        return receiving() && reader.keepsDossiers() && (state() == State.ACCEPTED || state() == State.FINISHED);
    }

    public String overdueKey() {
        if (!state().isOpen()) {
            return "handovers.overdue.decision";
        }
        return receiving() ? "handovers.overdue.receiver" : "handovers.overdue.offerer";
    }

    /** Whether the reader still sees what was shared. */
    public boolean shows() {
        return offering() || (state().shares() && reader.open() && !reader.takenBack());
    }

    /** Why the reader sees nothing any more. */
    public String goneKey() {
        if (reader.takenBack()) {
            return "handovers.sheet.taken_back";
        }
        return reader.open() ? "handovers.sheet.gone" : "handovers.sheet.closed";
    }

    public State state() {
        return handover.course().state();
    }

    /** Who reads: for which of the two desks, what else they may do, and whether the covenant is open, and what was given not taken back. */
    record Reader(Set<Side> sides, boolean holdsSignal, boolean keepsDossiers, boolean open, boolean takenBack) {

        Reader {
            sides = Set.copyOf(sides);
        }

        boolean is(Side side) {
            return sides.contains(side);
        }
    }

    /** One line of the timeline: a step, and who took it. */
    record Line(LocalDateTime when, Step step, PersonId person) {}
}
