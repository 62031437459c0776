package nl.baken.reckoning;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import nl.baken.deadlines.Closing.Decreed;
import org.jspecify.annotations.Nullable;

/** A day that a royal decree made equal to a holiday, as typed. */
@SuppressWarnings("MultipleNullnessAnnotations") // a browser may leave it out, the form then asks for it
record ClosedDayForm(
        @NotNull @Nullable LocalDate day,
        @NotBlank @Size(max = 80) String name,
        @NotBlank @Size(max = 200) String source) {

    static ClosedDayForm empty() {
        return new ClosedDayForm(null, "", "");
    }

    LocalDate closed() {
        return requireNonNull(day);
    }

    Decreed why() {
        return new Decreed(name, source);
    }
}
