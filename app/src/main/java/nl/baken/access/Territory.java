package nl.baken.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A municipality for which an organisation answers, from the first day up to and including the last. */
public record Territory(
        TerritoryId id,
        String municipality,
        LocalDate from,
        @Nullable LocalDate last) {

    public Territory {
        if (last != null && last.isBefore(from)) {
            throw new IllegalArgumentException("from " + from + " to " + last);
        }
    }
}
