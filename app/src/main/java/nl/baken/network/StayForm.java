package nl.baken.network;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** From which day somebody stays, and when is looked again, as typed. */
@SuppressWarnings("MultipleNullnessAnnotations") // a browser may leave it out, the form then asks for it
record StayForm(
        @NotNull @Nullable LocalDate from,
        @NotNull @Nullable LocalDate end) {

    LocalDate first() {
        return requireNonNull(from);
    }

    LocalDate last() {
        return requireNonNull(end);
    }
}
