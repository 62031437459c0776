package nl.baken.deadlines;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.baken.deadlines.Closing.Decreed;

/** A day that an administrator entered because a royal decree made it equal to a holiday, and whether it was taken back. */
public record ClosedDay(ClosedDayId id, LocalDate day, Decreed why, Mark entered, Optional<Mark> withdrawn) {

    public ClosedDay {
        requireNonNull(id, "id is null");
        requireNonNull(day, "day is null");
        requireNonNull(why, "why is null");
        requireNonNull(entered, "entered is null");
    }

    public boolean isInForce() {
        return withdrawn.isEmpty();
    }

    /** Who did it and when. */
    public record Mark(UUID by, Instant at) {

        public Mark {
            requireNonNull(by, "by is null");
            requireNonNull(at, "at is null");
        }
    }
}
