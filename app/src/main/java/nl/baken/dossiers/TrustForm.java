package nl.baken.dossiers;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import nl.baken.access.PostId;
import nl.baken.access.Trust;
import org.jspecify.annotations.Nullable;

/** Which reader may open whereabouts, and up to what day, as chosen. */
@SuppressWarnings("MultipleNullnessAnnotations") // a browser may leave it out, the form then asks for it
record TrustForm(
        @NotNull @Nullable PostId post,
        @NotNull @FutureOrPresent @Nullable LocalDate lastDay) {

    static TrustForm until(LocalDate day) {
        return new TrustForm(null, day);
    }

    Trust trust() {
        return new Trust(requireNonNull(post), Day.of(lastDay));
    }
}
