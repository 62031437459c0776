package nl.baken.reckoning;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Which term somebody wants to see counted, and what happened to it.
 *
 * @param time the time of the day, for a term that is counted in hours
 * @param told the day on which was told that it is extended
 * @param still the first day on which it stood still
 * @param stillLast the last day on which it stood still
 */
@SuppressWarnings("MultipleNullnessAnnotations") // a browser may leave it out, the form then asks for it
record WhyForm(
        @NotBlank @Size(max = 40) String term,
        @NotNull @Nullable LocalDate start,
        @Pattern(regexp = "|([01]\\d|2[0-3]):[0-5]\\d") String time,
        @Nullable LocalDate told,
        @Nullable LocalDate still,
        @Nullable LocalDate stillLast) {

    static WhyForm empty() {
        return new WhyForm("", null, "", null, null, null);
    }

    LocalDate begun() {
        return requireNonNull(start);
    }

    /** Of an hour that the clock shows twice the first: then the hours end sooner, never later. */
    Instant moment(ZoneId zone) {
        LocalTime at = time.isEmpty() ? LocalTime.MIDNIGHT : LocalTime.parse(time);
        return begun().atTime(at).atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    }
}
