package nl.baken.legal;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The day on which something ends. */
@SuppressWarnings("MultipleNullnessAnnotations") // a browser may leave it out, the form then asks for it
record DayForm(@NotNull @Nullable LocalDate day) {

    LocalDate chosen() {
        return requireNonNull(day);
    }
}
