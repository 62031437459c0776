package nl.baken.trajectories;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What somebody wants, in their own words, with how far it is at the begin, as typed. */
@SuppressWarnings("MultipleNullnessAnnotations") // a browser may leave it out, the form then asks for it
record GoalForm(
        @NotBlank @Pattern(regexp = "|[A-Z0-9_]{1,40}", message = "{codes.choose}") @Size(max = 50)
        String domain,

        @NotBlank @Size(max = 2_000) String words,

        @NotBlank @Pattern(regexp = "|[1-9]|10", message = "{codes.choose}") @Size(max = 10)
        String score,

        @NotNull @PastOrPresent @Nullable LocalDate setOn) {

    static GoalForm of(String domain, LocalDate today) {
        return new GoalForm(domain, "", "", today);
    }

    Measured first() {
        return new Measured(requireNonNull(setOn), Integer.parseInt(score), "");
    }
}
