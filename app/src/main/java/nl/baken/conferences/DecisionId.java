package nl.baken.conferences;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import nl.baken.shared.Id;

/** Identifies a decision of a conference. */
record DecisionId(UUID value) implements Id {

    DecisionId {
        requireNonNull(value, "value is null");
    }

    static DecisionId next() {
        return new DecisionId(UUID.randomUUID());
    }
}
