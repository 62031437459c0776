package nl.baken.access;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A post that somebody is going to hold. */
@SuppressWarnings("MultipleNullnessAnnotations") // a browser may leave it out, the form then asks for it
record HoldingForm(
        @NotNull @Nullable PostId post,
        @NotNull @Nullable LocalDate from,
        @Nullable LocalDate last) {

    static HoldingForm from(LocalDate today) {
        return new HoldingForm(null, today, null);
    }

    PostId chosen() {
        return requireNonNull(post);
    }

    LocalDate begin() {
        return requireNonNull(from);
    }
}
