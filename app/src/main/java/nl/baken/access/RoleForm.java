package nl.baken.access;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** A role that an organisation gets. */
@SuppressWarnings("MultipleNullnessAnnotations") // a browser may leave it out, the form then asks for it
record RoleForm(@NotNull @Nullable Role role) {

    static RoleForm empty() {
        return new RoleForm(null);
    }

    Role chosen() {
        return requireNonNull(role);
    }
}
