package nl.baken.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days on which somebody holds a post, from the first up to and including the last. */
public record Holding(
        HoldingId id,
        Role role,
        String organisationName,
        LocalDate from,
        @Nullable LocalDate last) {

    public Holding {
        if (last != null && last.isBefore(from)) {
            throw new IllegalArgumentException("from " + from + " to " + last);
        }
    }

    /** Whether it is over on a day. */
    public boolean isOver(LocalDate day) {
        return last != null && last.isBefore(day);
    }
}
