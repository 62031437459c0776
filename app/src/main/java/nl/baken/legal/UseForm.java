package nl.baken.legal;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotNull;
import nl.baken.legal.Restriction.Ground;
import org.jspecify.annotations.Nullable;

/** On what ground a restricted record is used. */
@SuppressWarnings("MultipleNullnessAnnotations") // a browser may leave it out, the form then asks for it
record UseForm(@NotNull @Nullable Ground ground) {

    static UseForm empty() {
        return new UseForm(null);
    }

    Ground chosen() {
        return requireNonNull(ground);
    }
}
