package nl.baken.conferences;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import nl.baken.shared.Id;

/** Identifies who is asked to a conference. */
public record PartyId(UUID value) implements Id {

    public PartyId {
        requireNonNull(value, "value is null");
    }

    static PartyId next() {
        return new PartyId(UUID.randomUUID());
    }
}
