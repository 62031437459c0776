package nl.baken.network;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import nl.baken.shared.Id;
import nl.baken.vault.SubjectId;

/** Identifies a partner. */
public record PartnerId(UUID value) implements Id {

    public PartnerId {
        requireNonNull(value, "value is null");
    }

    static PartnerId next() {
        return new PartnerId(UUID.randomUUID());
    }

    /** By whose key its words and the people who work there are sealed: its own. */
    SubjectId subject() {
        return new SubjectId(value);
    }
}
