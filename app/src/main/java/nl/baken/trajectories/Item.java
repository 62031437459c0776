package nl.baken.trajectories;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the two lanes, as the picture draws it and the table tells it.
 *
 * @param number by which picture and table name the same thing
 */
record Item(int number, Kind kind, Track track, Said said, Span span, Mark mark, Link link) {

    Item {
        requireNonNull(span, "span is null");
        if (number < 1) {
            throw new IllegalArgumentException("lines are counted from 1");
        }
    }

    /** Tells which line it is, not what it says. */
    @Override
    public String toString() {
        return "Item[" + number + " " + kind + "]";
    }

    /** What sort of line it is. */
    enum Kind {
        STEP,
        WINDOW,
        ANSWER,
        GOAL
    }

    /**
     * Its words.
     *
     * @param domain the label of its part of the lane
     * @param more what is said beside it: who does it, or how far it is
     */
    record Said(String domain, String what, String owner, String more) {}

    /**
     * Its days.
     *
     * @param marks days on it that are marked: warnings, or moments of measuring
     * @param why where is told why its last day is what it is
     */
    record Span(
            LocalDate from,
            LocalDate until,
            List<LocalDate> marks,
            @Nullable String why) {
        Span {
            requireNonNull(from, "from is null");
            requireNonNull(until, "until is null");
            marks = List.copyOf(marks);
        }
    }

    /**
     * Its state: the look of the badge and the key of its words.
     *
     * @param meets whether somebody sees the person on its last day
     */
    record Mark(String badge, String key, String look, boolean late, boolean meets) {}

    /**
     * Where it leads.
     *
     * @param href its page, or the place on this page where it is changed
     * @param awaits the number of the line that it waits for
     * @param awaitsParty the label of the partner that it waits for, empty when it waits for none
     */
    record Link(String href, @Nullable Integer awaits, String awaitsParty) {
        boolean isWaiting() {
            return awaits != null || !awaitsParty.isEmpty();
        }
    }
}
