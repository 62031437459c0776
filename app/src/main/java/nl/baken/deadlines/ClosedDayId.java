package nl.baken.deadlines;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import nl.baken.shared.Id;

/** Identifies a day that an administrator closed by decree. */
public record ClosedDayId(UUID value) implements Id {

    public ClosedDayId {
        requireNonNull(value, "value is null");
    }

    public static ClosedDayId next() {
        return new ClosedDayId(UUID.randomUUID());
    }
}
