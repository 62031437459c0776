package nl.baken.breaches;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** When something was done, with what there is to say about it, as typed. */
@SuppressWarnings("MultipleNullnessAnnotations") // a browser may leave it out, the form then asks for it
record MomentForm(
        @NotNull @Nullable LocalDate day,
        @NotBlank @Pattern(regexp = Moments.TIME) String time,
        @Size(max = 4_000) String said) {

    static MomentForm on(LocalDate today) {
        return new MomentForm(today, "", "");
    }

    Instant moment(ZoneId zone) {
        return Moments.of(requireNonNull(day), time, zone);
    }

    /** Tells the moment, not the words. */
    @Override
    public String toString() {
        return "MomentForm[" + day + "]";
    }
}
