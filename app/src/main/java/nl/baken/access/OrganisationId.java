package nl.baken.access;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import nl.baken.shared.Id;

/** Identifies an organisation of the chain. */
public record OrganisationId(UUID value) implements Id {

    public OrganisationId {
        requireNonNull(value, "value is null");
    }

    public static OrganisationId next() {
        return new OrganisationId(UUID.randomUUID());
    }
}
