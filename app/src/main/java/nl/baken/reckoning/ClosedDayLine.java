package nl.baken.reckoning;

import java.time.LocalDate;
import nl.baken.deadlines.ClosedDay;

/**
 * A closed day as the list shows it.
 *
 * @param last who entered it, or who withdrew it
 */
record ClosedDayLine(ClosedDay day, Said last, boolean canBeWithdrawn) {

    /** Who did it and on what day. */
    record Said(String by, LocalDate on) {}
}
