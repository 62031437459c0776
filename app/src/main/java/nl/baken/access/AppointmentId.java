package nl.baken.access;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import nl.baken.shared.Id;

/** Identifies what one person asks and another one confirms. */
public record AppointmentId(UUID value) implements Id {

    public AppointmentId {
        requireNonNull(value, "value is null");
    }

    public static AppointmentId next() {
        return new AppointmentId(UUID.randomUUID());
    }
}
