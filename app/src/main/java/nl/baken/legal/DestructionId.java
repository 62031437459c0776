package nl.baken.legal;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import nl.baken.shared.Id;

/** Identifies a list of what is destroyed. */
public record DestructionId(UUID value) implements Id {

    public DestructionId {
        requireNonNull(value, "value is null");
    }

    static DestructionId next() {
        return new DestructionId(UUID.randomUUID());
    }
}
