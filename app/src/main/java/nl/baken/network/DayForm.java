package nl.baken.network;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** On which day is looked again, as typed. */
@SuppressWarnings("MultipleNullnessAnnotations") // a browser may leave it out, the form then asks for it
record DayForm(@NotNull @Nullable LocalDate day) {

    LocalDate chosen() {
        return requireNonNull(day);
    }
}
