package nl.baken.vault;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import nl.baken.shared.Id;

/** Identifies a data subject: whoever a sealed text is about and whose key it is sealed with. */
public record SubjectId(UUID value) implements Id {

    public SubjectId {
        requireNonNull(value, "value is null");
    }
}
