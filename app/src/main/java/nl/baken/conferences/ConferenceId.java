package nl.baken.conferences;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import nl.baken.shared.Id;

/** Identifies a conference. */
public record ConferenceId(UUID value) implements Id {

    public ConferenceId {
        requireNonNull(value, "value is null");
    }

    static ConferenceId next() {
        return new ConferenceId(UUID.randomUUID());
    }
}
