package nl.baken.access;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The last day of something that has a begin. */
@SuppressWarnings("MultipleNullnessAnnotations") // a browser may leave it out, the form then asks for it
record LastDayForm(@NotNull @Nullable LocalDate last) {

    LocalDate day() {
        return requireNonNull(last);
    }
}
