package nl.baken.reviews;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Who may what at one organisation, to be looked at before a day. */
record RightsReview(
        ReviewId id,
        String organisation,
        Quarter quarter,
        LocalDate openedOn,
        LocalDate due,
        @Nullable LocalDateTime closed,
        Count count) {

    RightsReview {
        requireNonNull(id, "id is null");
        if (!due.isAfter(openedOn)) {
            throw new IllegalArgumentException("a review takes at least a day");
        }
    }

    public boolean isLate(LocalDate today) {
        return closed == null && due.isBefore(today);
    }

    /** How many rights there are, and how many of them wait for an answer. */
    record Count(int lines, int open) {}
}
