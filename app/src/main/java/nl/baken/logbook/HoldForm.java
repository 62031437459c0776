package nl.baken.logbook;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import nl.baken.logbook.Hold.Reason;
import org.jspecify.annotations.Nullable;

/** Why the logs are put on hold, and until when. */
@SuppressWarnings("MultipleNullnessAnnotations") // a browser may leave it out, the form then asks for it
record HoldForm(
        @NotNull @Nullable Reason reason, @NotNull @Nullable LocalDate until) {

    static final HoldForm EMPTY = new HoldForm(null, null);

    Reason why() {
        return requireNonNull(reason);
    }

    LocalDate day() {
        return requireNonNull(until);
    }
}
