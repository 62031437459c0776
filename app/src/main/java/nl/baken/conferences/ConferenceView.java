package nl.baken.conferences;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import nl.baken.conferences.Conferences.Line;
import org.jspecify.annotations.Nullable;

/**
 * A conference as its page shows it: to who chairs it everything, to who is asked only when, where and who chairs.
 *
 * @param sharing whether the outcome can be given as a file
 */
record ConferenceView(
        Conference conference,
        boolean chairs,
        boolean overdue,
        boolean sharing,
        List<ItemLine> items,
        List<Seat> seats,
        List<Line> timeline) {

    ConferenceView {
        items = List.copyOf(items);
        seats = List.copyOf(seats);
        timeline = List.copyOf(timeline);
    }

    /** What a guest sees. */
    static ConferenceView invitation(Conference conference) {
        return new ConferenceView(conference, false, false, false, List.of(), List.of(), List.of());
    }

    public State state() {
        return conference.state();
    }

    /** Whether the chair can take a step now. */
    public boolean can(String step) {
        return chairs && conference.allows(Step.valueOf(step));
    }

    public boolean canAct() {
        return Arrays.stream(Step.values()).anyMatch(step -> can(step.name()));
    }

    public boolean prepares() {
        return chairs && state().prepares();
    }

    public boolean takesMinutes() {
        return chairs && state().takesMinutes();
    }

    /** Something on the agenda with its minutes. */
    record ItemLine(Item item, String question, List<Decided> decisions, List<Task> agreements) {

        ItemLine {
            decisions = List.copyOf(decisions);
            agreements = List.copyOf(agreements);
        }

        /** Tells which item it is, never what was asked. */
        @Override
        public String toString() {
            return "ItemLine[" + item.number() + "]";
        }
    }

    /** A decision in words. */
    record Decided(DecisionId id, String told) {

        /** Tells nothing. */
        @Override
        public String toString() {
            return "Decided[" + id.value() + "]";
        }
    }

    /** An agreement as a line. */
    record Task(Agreement agreement, String who, String told, boolean overdue) {

        /** Tells nothing. */
        @Override
        public String toString() {
            return "Task[" + agreement.number() + "]";
        }
    }

    /**
     * Somebody at the table.
     *
     * @param until when the window closes; nothing when it is not open
     */
    record Seat(
            Party party,
            String label,
            List<Cover> covers,
            @Nullable LocalTime until) {

        Seat {
            covers = List.copyOf(covers);
        }
    }

    /** The sheet of a party about an item: how many parts are on it, none when it was not chosen. */
    record Cover(Item item, int parts) {}
}
