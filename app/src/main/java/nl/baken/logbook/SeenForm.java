package nl.baken.logbook;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The peak that somebody says to have seen. */
@SuppressWarnings("MultipleNullnessAnnotations") // a browser may leave it out
record SeenForm(@NotNull @Nullable UUID peak) {

    UUID chosen() {
        return requireNonNull(peak);
    }
}
