package nl.baken.access;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A body in the chain as administrators know it.
 *
 * @param version how often it was changed, so that nobody overwrites a change they have not seen
 * @param region the region it works with; absent for a region itself
 */
public record Organisation(
        OrganisationId id,
        int version,
        String name,
        OrganisationKind kind,
        @Nullable OrganisationId region,
        boolean active) {

    public Organisation {
        requireNonNull(id, "id is null");
        requireNonNull(kind, "kind is null");
        if (name.isBlank()) {
            throw new IllegalArgumentException("an organisation needs a name");
        }
    }

    /** An organisation that joins the chain. */
    public static Organisation joining(String name, OrganisationKind kind, @Nullable OrganisationId region) {
        return new Organisation(OrganisationId.next(), 0, name, kind, region, true);
    }
}
