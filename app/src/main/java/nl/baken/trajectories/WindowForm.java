package nl.baken.trajectories;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import nl.baken.access.PersonId;
import nl.baken.codes.CodeList;
import nl.baken.codes.Coded;
import nl.baken.trajectories.WindowDesk.Granting;
import org.jspecify.annotations.Nullable;

/** A reflection period or a permit that was granted, as typed. */
@SuppressWarnings("MultipleNullnessAnnotations") // a browser may leave it out, the form then asks for it
record WindowForm(
        @NotNull @Nullable WindowKind kind,
        @Coded(CodeList.RESIDENCE_ROUTE) String route,
        @NotNull @PastOrPresent @Nullable LocalDate begunOn,
        @NotNull @Nullable PersonId owner) {

    static WindowForm of(PersonId owner) {
        return new WindowForm(null, "", null, owner);
    }

    Granting granted() {
        return new Granting(requireNonNull(kind), route, requireNonNull(begunOn), requireNonNull(owner));
    }
}
