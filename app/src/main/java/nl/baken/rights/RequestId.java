package nl.baken.rights;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import nl.baken.shared.Id;
import nl.baken.vault.SubjectId;

/** Identifies a request. */
public record RequestId(UUID value) implements Id {

    public RequestId {
        requireNonNull(value, "value is null");
    }

    static RequestId next() {
        return new RequestId(UUID.randomUUID());
    }

    /** By whose key its words are sealed: its own. */
    SubjectId subject() {
        return new SubjectId(value);
    }
}
