package nl.baken.administration;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The day from which an answer can no longer be chosen. */
@SuppressWarnings("MultipleNullnessAnnotations") // a browser may leave it out, the form then asks for it
record RetireForm(@NotNull @Nullable LocalDate from) {

    LocalDate day() {
        return requireNonNull(from);
    }
}
