package nl.baken.legal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The clock of a record.
 *
 * @param started absent as long as nothing started it
 * @param due the day by which the record must be gone
 * @param from the first day on which it may be destroyed
 * @param heldUntil the last day of a hold, which stops everything; today for what is restricted
 * @param restricted whether it is held because whom it is about asked to use it less
 */
record Countdown(
        Rule rule,
        @Nullable LocalDate started,
        @Nullable LocalDate due,
        @Nullable LocalDate from,
        boolean extended,
        @Nullable LocalDate heldUntil,
        boolean restricted) {

    /** Whether two people may destroy the record on this day. */
    public boolean isOver(LocalDate today) {
        return from != null && heldUntil == null && !from.isAfter(today);
    }

    public boolean isLate(LocalDate today) {
        return due != null && heldUntil == null && due.isBefore(today);
    }
}
