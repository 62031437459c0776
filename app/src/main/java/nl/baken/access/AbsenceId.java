package nl.baken.access;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import nl.baken.shared.Id;

/** Identifies an absence. */
public record AbsenceId(UUID value) implements Id {

    public AbsenceId {
        requireNonNull(value, "value is null");
    }

    public static AbsenceId next() {
        return new AbsenceId(UUID.randomUUID());
    }
}
