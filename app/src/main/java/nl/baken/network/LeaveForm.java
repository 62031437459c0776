package nl.baken.network;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import nl.baken.codes.CodeList;
import nl.baken.codes.Coded;
import org.jspecify.annotations.Nullable;

/** On which day somebody left and where to, as typed. */
@SuppressWarnings("MultipleNullnessAnnotations") // a browser may leave it out, the form then asks for it
record LeaveForm(
        @NotNull @Nullable LocalDate day,
        @NotBlank @Coded(CodeList.LEAVE_REASON) String reason) {

    LocalDate chosen() {
        return requireNonNull(day);
    }
}
