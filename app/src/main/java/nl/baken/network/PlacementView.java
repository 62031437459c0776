package nl.baken.network;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import nl.baken.network.Followed.Client;
import org.jspecify.annotations.Nullable;

/** A placement as its page shows it. */
record PlacementView(
        Placement placement,
        Head head,
        Client client,
        @Nullable Place place,
        Where where,
        boolean keeps,
        List<Event> events) {

    PlacementView {
        events = List.copyOf(events);
    }

    /** Whether this can be done now. */
    public boolean allows(String step) {
        return keeps && Step.valueOf(step).from(placement.state()).isPresent();
    }

    /** Who has it, and by what day something is done. */
    record Head(String owner, @Nullable LocalDate due, boolean overdue, int waited, boolean expired) {}

    /** How long a place is held, or since when and until when somebody stays, and what that costs so far. */
    record Where(
            @Nullable LocalDateTime heldUntil,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable Euro spent) {

        static final Where NOWHERE = new Where(null, null, null, null);
    }

    /** One line of the timeline. */
    record Event(LocalDateTime when, String text, String who, String kind) {}
}
