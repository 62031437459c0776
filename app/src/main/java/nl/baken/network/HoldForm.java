package nl.baken.network;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Which place is held and for how many hours, as chosen. */
@SuppressWarnings("MultipleNullnessAnnotations") // a browser may leave it out, the form then asks for it
record HoldForm(
        @NotNull @Nullable PlaceId place,
        @NotNull @Min(1) @Max(72) @Nullable Integer hours) {

    static final HoldForm EMPTY = new HoldForm(null, 24);

    PlaceId chosen() {
        return requireNonNull(place);
    }

    Duration time() {
        return Duration.ofHours(requireNonNull(hours));
    }
}
