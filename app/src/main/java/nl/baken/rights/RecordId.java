package nl.baken.rights;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import nl.baken.shared.Id;

/** A record of some module, of which this one knows no more than that it is there. */
public record RecordId(UUID value) implements Id {

    public RecordId {
        requireNonNull(value, "value is null");
    }
}
