package nl.baken.conferences;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import nl.baken.codes.CodeList;
import nl.baken.codes.Coded;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** When and where, as it is typed. */
@SuppressWarnings("MultipleNullnessAnnotations") // a browser may leave it out, the form then asks for it
record PlanForm(
        @NotBlank @Coded(CodeList.CONFERENCE_KIND) String kind,
        @NotNull @FutureOrPresent @Nullable LocalDate day,
        @NotBlank @Pattern(regexp = TIME) String starts,
        @NotBlank @Pattern(regexp = TIME) String ends,
        @NotBlank @Size(max = 120) String place) {

    private static final String TIME = "|([01]\\d|2[0-3]):[0-5]\\d";
    private static final String MORNING = "10:00";
    private static final String LATER = "11:00";

    /** A form that can be sent after choosing a kind and typing a place. */
    static PlanForm on(LocalDate day) {
        return new PlanForm("", day, MORNING, LATER, "");
    }

    static PlanForm of(Gathering gathering) {
        return new PlanForm(
                gathering.kind(),
                gathering.day(),
                gathering.starts().toString(),
                gathering.ends().toString(),
                gathering.place());
    }

    void requireOrder(Errors errors) {
        if (isTime(starts) && isTime(ends) && !LocalTime.parse(ends).isAfter(LocalTime.parse(starts))) {
            errors.rejectValue("ends", "conferences.plan.order");
        }
    }

    // a day that is none keeps the other fields from being checked
    private static boolean isTime(String text) {
        return !text.isEmpty() && text.matches(TIME);
    }

    Gathering gathering() {
        return new Gathering(kind, requireNonNull(day), LocalTime.parse(starts), LocalTime.parse(ends), place.strip());
    }
}
