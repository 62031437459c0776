package nl.baken.signals;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import nl.baken.access.PersonId;
import org.jspecify.annotations.Nullable;

/** The colleague who goes on with a signal. */
@SuppressWarnings("MultipleNullnessAnnotations") // a browser may leave it out, the form then asks for it
record AssignForm(@Nullable @NotNull UUID colleague) {

    /** The colleague, once one was chosen. */
    PersonId chosen() {
        return new PersonId(requireNonNull(colleague));
    }

    static AssignForm empty() {
        return new AssignForm(null);
    }
}
