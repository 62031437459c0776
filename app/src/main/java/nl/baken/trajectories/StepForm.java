package nl.baken.trajectories;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import nl.baken.access.PersonId;
import nl.baken.codes.CodeList;
import nl.baken.codes.Coded;
import org.jspecify.annotations.Nullable;

/** A step as it is planned. */
@SuppressWarnings("MultipleNullnessAnnotations") // a browser may leave it out, the form then asks for it
record StepForm(
        @NotBlank @Pattern(regexp = Track.FORM, message = "{codes.choose}") @Size(max = 50)
        String track,

        @NotBlank @Size(max = 500) String what,
        @NotBlank @Coded(CodeList.STEP_PARTY) String party,
        boolean meets,
        @NotNull @Nullable PersonId owner,
        @NotNull @FutureOrPresent @Nullable LocalDate due) {

    static StepForm of(String track, PersonId owner, LocalDate due) {
        return new StepForm(track, "", "", false, owner, due);
    }

    NewStep step() {
        return new NewStep(
                Track.parse(track).orElseThrow(), what, party, meets, requireNonNull(owner), requireNonNull(due));
    }
}
