package nl.baken.trajectories;

import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A line of the next-steps sheet as typed; without a meeting it is left off. */
@SuppressWarnings("MultipleNullnessAnnotations") // a browser may leave it out, the form then asks for it
record AppointmentForm(
        @Nullable Meeting meeting,
        @FutureOrPresent @Nullable LocalDate day,

        @Pattern(regexp = "|([01][0-9]|2[0-3]):[0-5][0-9]", message = "{trajectories.nextSteps.time.wrong}") @Nullable
        String time,

        @Size(max = 120) @Nullable String place) {

    static final AppointmentForm EMPTY = new AppointmentForm(null, null, "", "");

    static AppointmentForm of(Meeting meeting, LocalDate day) {
        return new AppointmentForm(meeting, day, "", "");
    }
}
