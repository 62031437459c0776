package nl.baken.legal;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import nl.baken.legal.Hold.Reason;
import org.jspecify.annotations.Nullable;

/** Why a record is put on hold, and until when. */
@SuppressWarnings("MultipleNullnessAnnotations") // a browser may leave it out, the form then asks for it
record HoldForm(
        @NotNull @Nullable Reason reason, @NotNull @Nullable LocalDate until) {

    static HoldForm empty() {
        return new HoldForm(null, null);
    }

    Reason why() {
        return requireNonNull(reason);
    }

    LocalDate day() {
        return requireNonNull(until);
    }
}
