package nl.baken.conferences;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import nl.baken.shared.Id;

/** Identifies an agreement that was made at a conference. */
public record AgreementId(UUID value) implements Id {

    public AgreementId {
        requireNonNull(value, "value is null");
    }

    static AgreementId next() {
        return new AgreementId(UUID.randomUUID());
    }
}
