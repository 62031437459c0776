package nl.baken.breaches;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import nl.baken.shared.Id;
import nl.baken.vault.SubjectId;

/** Identifies a breach of personal data. */
public record BreachId(UUID value) implements Id {

    public BreachId {
        requireNonNull(value, "value is null");
    }

    static BreachId next() {
        return new BreachId(UUID.randomUUID());
    }

    /** By whose key its words are sealed: its own. */
    SubjectId subject() {
        return new SubjectId(value);
    }
}
