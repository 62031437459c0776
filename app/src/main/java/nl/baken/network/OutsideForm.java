package nl.baken.network;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** That the other region uses a place, as typed. */
@SuppressWarnings("MultipleNullnessAnnotations") // a browser may leave it out, the form then asks for it
record OutsideForm(
        @NotBlank @Size(max = 10) @Pattern(regexp = Fraction.WRITTEN)
        String part,

        @NotNull @Nullable LocalDate until) {

    LocalDate last() {
        return requireNonNull(until);
    }
}
