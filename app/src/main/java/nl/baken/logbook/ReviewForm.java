package nl.baken.logbook;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.baken.shared.Refused;
import org.jspecify.annotations.Nullable;

/** Which flagged readings a reviewer looked at, and what they found. */
@SuppressWarnings("MultipleNullnessAnnotations") // a browser may leave it out, the form then asks for it
record ReviewForm(
        @NotEmpty @Size(max = Reviews.PAGE) List<String> reads,
        @NotNull @Nullable Verdict verdict,
        @NotBlank @Size(max = 1_000) String note) {

    static final ReviewForm EMPTY = new ReviewForm(List.of(), null, "");

    ReviewForm {
        reads = List.copyOf(reads);
    }

    Set<UUID> chosen() {
        try {
            return reads.stream().map(UUID::fromString).collect(Collectors.toUnmodifiableSet());
        } catch (IllegalArgumentException e) {
            Refused unknown = new Refused("logbook.flagged.refused");
            unknown.addSuppressed(e);
            throw unknown;
        }
    }

    Verdict judgement() {
        return requireNonNull(verdict, "the form let no verdict through");
    }
}
