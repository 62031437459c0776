package nl.baken.deadlines;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import nl.baken.shared.Refused;

/** Days on which a term stands still, the first and the last one included; what was left of it runs on after them. */
public record Suspension(LocalDate first, LocalDate last) {

    public Suspension {
        if (last.isBefore(first)) {
            throw new Refused("deadlines.refused.suspension.order");
        }
    }

    public int days() {
        return (int) ChronoUnit.DAYS.between(first, last) + 1;
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
