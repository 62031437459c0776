package nl.baken.rights;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import nl.baken.shared.Id;
import nl.baken.vault.Place;

/** Identifies what a desk would give of one record of its own. */
public record PortionId(UUID value) implements Id {

    public PortionId {
        requireNonNull(value, "value is null");
    }

    static PortionId next() {
        return new PortionId(UUID.randomUUID());
    }

    /** Where the words stand that the desk leaves out as well. */
    Place hidden() {
        return new Place("rights.portion", "hidden", value);
    }
}
