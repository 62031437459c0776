package nl.baken.trajectories;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import nl.baken.codes.CodeList;
import nl.baken.codes.Coded;
import nl.baken.trajectories.Window.Ending;
import org.jspecify.annotations.Nullable;

/**
 * Why a term ended and when, as typed.
 *
 * @param version of the window that was on the page
 */
@SuppressWarnings("MultipleNullnessAnnotations") // a browser may leave it out, the form then asks for it
record EndWindowForm(
        @NotBlank @Coded(CodeList.WINDOW_END) String reason,
        @NotNull @PastOrPresent @Nullable LocalDate endedOn,
        @Size(max = 2_000) String said,
        @Nullable Integer version) {

    Ending ending() {
        return new Ending(reason, requireNonNull(endedOn, "the form let an empty day through"));
    }

    int seen() {
        return version == null ? 0 : version;
    }
}
