package nl.baken.rights;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import nl.baken.rights.Request.Advice;
import org.jspecify.annotations.Nullable;

/** What the supervisor advises, as chosen and typed. */
@SuppressWarnings("MultipleNullnessAnnotations") // a browser may leave it out, the form then asks for it
record AdviceForm(
        @Nullable @NotNull Advice advice,
        @NotBlank @Size(max = 1_000) String said) {

    static final AdviceForm EMPTY = new AdviceForm(null, "");

    Advice chosen() {
        return requireNonNull(advice, "the form let no advice through");
    }

    /** Tells nothing. */
    @Override
    public String toString() {
        return "AdviceForm[]";
    }
}
