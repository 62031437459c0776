package nl.baken.signals;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import nl.baken.codes.CodeList;
import nl.baken.codes.Coded;
import nl.baken.signals.CheckAnswer.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** An answer to a question of the checklist, as it is typed. */
@SuppressWarnings("MultipleNullnessAnnotations") // a browser may leave it out, the form then asks for it
record CheckForm(
        @NotBlank @Coded(CodeList.CHECK_QUESTION) String question,
        @Nullable @NotNull Outcome outcome,
        @NotBlank @Size(max = 10_000) String checked,
        @NotBlank @Size(max = 200) String place,

        @Nullable @NotNull @PastOrPresent @DateTimeFormat(iso = ISO.DATE)
        LocalDate checkedOn,

        @NotBlank @Coded(CodeList.CHECK_BASIS) String basis) {

    static CheckForm about(String question, LocalDate today) {
        return new CheckForm(question, null, "", "", today, "");
    }

    /** The answer, once all fields are right. */
    CheckAnswer answer() {
        return new CheckAnswer(question, requireNonNull(outcome), checked, place, requireNonNull(checkedOn), basis);
    }

    /** Tells which question is answered, never what was found. */
    @Override
    public String toString() {
        return "CheckForm[" + question + "]";
    }
}
