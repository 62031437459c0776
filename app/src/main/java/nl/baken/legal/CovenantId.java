package nl.baken.legal;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import nl.baken.shared.Id;

/** Identifies a covenant. */
public record CovenantId(UUID value) implements Id {

    public CovenantId {
        requireNonNull(value, "value is null");
    }

    public static CovenantId next() {
        return new CovenantId(UUID.randomUUID());
    }
}
