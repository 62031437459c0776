package nl.baken.logbook;

import java.time.LocalDateTime;
import java.util.UUID;

/**
 * A peak as whoever watches sees it.
 *
 * @param name whose way in it was; empty when it is about nobody in particular
 * @param seen who saw it, for each role; empty when it still waits for the caller
 */
record PeakLine(UUID id, PeakKind kind, String name, LocalDateTime begun, LocalDateTime last, int times, String seen) {

    /** Whether the caller still has to look at it. */
    public boolean waits() {
        return seen.isEmpty();
    }
}
