package nl.baken.legal;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotNull;
import nl.baken.access.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Who is asked to take part in a covenant. */
@SuppressWarnings("MultipleNullnessAnnotations") // a browser may leave it out, the form then asks for it
record PartyForm(@NotNull @Nullable OrganisationId organisation) {

    static PartyForm empty() {
        return new PartyForm(null);
    }

    OrganisationId chosen() {
        return requireNonNull(organisation);
    }
}
