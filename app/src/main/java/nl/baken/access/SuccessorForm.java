package nl.baken.access;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** Who takes over what somebody leaves at a desk. */
@SuppressWarnings("MultipleNullnessAnnotations") // a browser may leave it out, the form then asks for it
record SuccessorForm(@NotNull @Nullable PersonId successor) {

    static SuccessorForm empty() {
        return new SuccessorForm(null);
    }

    PersonId chosen() {
        return requireNonNull(successor);
    }
}
