package nl.baken.trajectories;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import nl.baken.codes.CodeList;
import nl.baken.codes.Coded;
import org.jspecify.annotations.Nullable;

/** What was decided about a question of law, as typed. */
@SuppressWarnings("MultipleNullnessAnnotations") // a browser may leave it out, the form then asks for it
record LawForm(
        @NotBlank @Coded(CodeList.LAW_ANSWER) String answer,
        @NotNull @PastOrPresent @Nullable LocalDate answeredOn,
        @Size(max = 2_000) String said) {

    static LawForm on(LocalDate today) {
        return new LawForm("", today, "");
    }

    LawAnswer decided(Matter matter) {
        return new LawAnswer(matter, answer, requireNonNull(answeredOn), said);
    }
}
