package nl.baken.conferences;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * When and where people gather: with who chairs, all that an invitation tells.
 *
 * @param kind a code of CONFERENCE_KIND
 */
public record Gathering(String kind, LocalDate day, LocalTime starts, LocalTime ends, String place) {

    public Gathering {
        requireNonNull(day, "day is null");
        if (!ends.isAfter(starts)) {
            throw new IllegalArgumentException("from " + starts + " to " + ends);
        }
        if (kind.isBlank() || place.isBlank()) {
            throw new IllegalArgumentException("a conference has a kind and a place");
        }
    }
}
