package nl.baken.trajectories;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** How a step ended, as typed. */
@SuppressWarnings("MultipleNullnessAnnotations") // a browser may leave it out, the form then asks for it
record EndStepForm(
        @NotNull @Nullable End end,
        @NotBlank @Size(max = 2_000) String outcome) {

    static final EndStepForm EMPTY = new EndStepForm(null, "");

    /** It was done, or it will not be. */
    enum End {
        DONE,
        STOPPED
    }
}
