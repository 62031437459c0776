package nl.baken.network;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import nl.baken.codes.CodeList;
import nl.baken.codes.Coded;
import nl.baken.legal.Plea;
import org.jspecify.annotations.Nullable;

/** Which place is held and for how many hours, and on which ground its shelter is told about somebody, as typed. */
@SuppressWarnings("MultipleNullnessAnnotations") // a browser may leave it out, the form then asks for it
record HoldForm(
        @NotNull @Nullable PlaceId place,
        @NotNull @Min(1) @Max(72) @Nullable Integer hours,
        @NotBlank @Coded(CodeList.LEGAL_GROUND) String ground,
        @NotBlank @Size(max = 2000) String need) {

    static final HoldForm EMPTY = new HoldForm(null, 24, "", "");

    PlaceId chosen() {
        return requireNonNull(place);
    }

    Plea plea() {
        return new Plea(ground, need);
    }

    Duration time() {
        return Duration.ofHours(requireNonNull(hours));
    }

    /** Tells nothing: why it is necessary is personal data. */
    @Override
    public String toString() {
        return "HoldForm[]";
    }
}
