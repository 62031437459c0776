package nl.baken.trajectories;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import nl.baken.access.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Whose a step is and until when, as chosen.
 *
 * @param version of the step that was on the page
 */
@SuppressWarnings("MultipleNullnessAnnotations") // a browser may leave it out, the form then asks for it
record PlanForm(
        @NotNull @Nullable PersonId owner,
        @NotNull @FutureOrPresent @Nullable LocalDate due,
        @Nullable Integer version) {

    static PlanForm of(Step step, LocalDate due) {
        return new PlanForm(step.course().owner(), due, step.version());
    }

    PersonId chosen() {
        return requireNonNull(owner, "the form let nobody through");
    }

    LocalDate day() {
        return requireNonNull(due, "the form let an empty day through");
    }

    int seen() {
        return version == null ? 0 : version;
    }
}
