package nl.baken.emergencies;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import nl.baken.logbook.Verdict;
import org.jspecify.annotations.Nullable;

/** What a reviewer found, as chosen and typed. */
@SuppressWarnings("MultipleNullnessAnnotations") // a browser may leave it out, the form then asks for it
record ReviewForm(
        @NotNull @Nullable Verdict verdict,
        @NotBlank @Size(max = 1_000) String found) {

    static final ReviewForm EMPTY = new ReviewForm(null, "");

    Verdict chosen() {
        return requireNonNull(verdict, "the form let no verdict through");
    }
}
