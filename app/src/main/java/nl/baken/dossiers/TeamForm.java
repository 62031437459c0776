package nl.baken.dossiers;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotNull;
import nl.baken.access.PersonId;
import org.jspecify.annotations.Nullable;

/** Who keeps contact, as chosen. */
@SuppressWarnings("MultipleNullnessAnnotations") // a browser may leave it out, the form then asks for it
record TeamForm(
        @NotNull @Nullable PersonId contactPerson, @Nullable PersonId deputy) {

    static TeamForm of(Team team) {
        return new TeamForm(team.contactPerson(), team.deputy());
    }

    PersonId chosen() {
        return requireNonNull(contactPerson, "the form let nobody through");
    }
}
