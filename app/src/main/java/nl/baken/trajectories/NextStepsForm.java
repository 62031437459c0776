package nl.baken.trajectories;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** The next-steps sheet as typed: in which language, which appointments, and whom to call. */
@SuppressWarnings("MultipleNullnessAnnotations") // a browser may leave it out, the form then asks for it
record NextStepsForm(
        @NotBlank @Pattern(regexp = SheetLanguages.FORM, message = "{codes.choose}")
        String language,

        @Valid @Nullable List<@Nullable AppointmentForm> appointments,
        @NotBlank @Size(max = 60) String name,

        @NotBlank @Pattern(regexp = "[+0-9][0-9 -]{5,24}", message = "{trajectories.nextSteps.phone.wrong}")
        String phone) {

    /** More do not fit on a sheet that is folded small. */
    static final int MOST = 5;

    NextStepsForm {
        List<@Nullable AppointmentForm> lines = new ArrayList<>(appointments == null ? List.of() : appointments);
        while (lines.size() < MOST) {
            lines.add(AppointmentForm.EMPTY);
        }
        appointments = lines.subList(0, MOST);
    }

    static NextStepsForm of(List<AppointmentForm> appointments) {
        return new NextStepsForm("", new ArrayList<>(appointments), "", "");
    }

    /** The lines that say something. */
    List<AppointmentForm> filled() {
        List<AppointmentForm> filled = new ArrayList<>();
        if (appointments != null) {
            for (AppointmentForm line : appointments) {
                if (line != null && line.meeting() != null) {
                    filled.add(line);
                }
            }
        }
        return filled;
    }

    void requireAppointment(BindingResult result) {
        if (filled().isEmpty()) {
            result.rejectValue("appointments[0].meeting", "trajectories.nextSteps.none");
        }
    }
}
