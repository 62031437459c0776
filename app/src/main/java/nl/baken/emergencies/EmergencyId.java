package nl.baken.emergencies;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import nl.baken.shared.Id;
import nl.baken.vault.SubjectId;

/** Identifies an emergency. */
public record EmergencyId(UUID value) implements Id {

    public EmergencyId {
        requireNonNull(value, "value is null");
    }

    static EmergencyId next() {
        return new EmergencyId(UUID.randomUUID());
    }

    /** By whose key its words are sealed: its own. */
    SubjectId subject() {
        return new SubjectId(value);
    }
}
