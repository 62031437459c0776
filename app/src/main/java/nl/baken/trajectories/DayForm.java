package nl.baken.trajectories;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * On what day somebody reported or a permit was extended, as typed.
 *
 * @param version of the window that was on the page
 */
@SuppressWarnings("MultipleNullnessAnnotations") // a browser may leave it out, the form then asks for it
record DayForm(
        @NotNull @PastOrPresent @Nullable LocalDate day,
        @Nullable Integer version) {

    LocalDate typed() {
        return requireNonNull(day, "the form let an empty day through");
    }

    int seen() {
        return version == null ? 0 : version;
    }
}
