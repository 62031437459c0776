package nl.baken.trajectories;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How far a goal is on a day, as typed. */
@SuppressWarnings("MultipleNullnessAnnotations") // a browser may leave it out, the form then asks for it
record MeasureForm(
        @NotBlank @Pattern(regexp = "|[1-9]|10", message = "{codes.choose}") @Size(max = 10)
        String score,

        @NotNull @PastOrPresent @Nullable LocalDate measuredOn,
        @Size(max = 2_000) String said) {

    static MeasureForm on(LocalDate today) {
        return new MeasureForm("", today, "");
    }

    Measured measured() {
        return new Measured(requireNonNull(measuredOn), Integer.parseInt(score), said);
    }
}
