package nl.baken.access;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import nl.baken.shared.Id;

/** Identifies a rule about what a provider says. */
public record ClaimRuleId(UUID value) implements Id {

    public ClaimRuleId {
        requireNonNull(value, "value is null");
    }

    public static ClaimRuleId next() {
        return new ClaimRuleId(UUID.randomUUID());
    }
}
