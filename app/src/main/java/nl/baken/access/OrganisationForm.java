package nl.baken.access;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** An organisation as an administrator fills it in. */
@SuppressWarnings("MultipleNullnessAnnotations") // a browser may leave it out, the form then asks for it
record OrganisationForm(
        @NotBlank @Size(max = 120) String name,
        @NotNull @Nullable OrganisationKind kind,
        @Nullable OrganisationId region,
        boolean active,
        int version) {

    static OrganisationForm empty() {
        return new OrganisationForm("", null, null, true, 0);
    }

    static OrganisationForm of(Organisation known) {
        return new OrganisationForm(known.name(), known.kind(), known.region(), known.active(), known.version());
    }

    Organisation joining() {
        return Organisation.joining(name, requireNonNull(kind), region);
    }

    Organisation changed(OrganisationId id) {
        return new Organisation(id, version, name, requireNonNull(kind), region, active);
    }
}
