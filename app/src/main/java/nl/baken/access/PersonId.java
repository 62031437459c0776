package nl.baken.access;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import nl.baken.shared.Id;

/** Identifies a person who works with Baken. */
public record PersonId(UUID value) implements Id {

    public PersonId {
        requireNonNull(value, "value is null");
    }

    public static PersonId next() {
        return new PersonId(UUID.randomUUID());
    }
}
