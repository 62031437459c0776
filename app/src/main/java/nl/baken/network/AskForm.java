package nl.baken.network;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import nl.baken.codes.CodeList;
import nl.baken.codes.Coded;
import nl.baken.shared.Refused;
import org.jspecify.annotations.Nullable;

/** What place is asked for somebody, as typed. */
@SuppressWarnings("MultipleNullnessAnnotations") // a browser may leave it out, the form then asks for it
record AskForm(
        @NotBlank @Coded(CodeList.PLACE_KIND) String kind,
        @NotNull @Min(0) @Max(20) @Nullable Integer children,

        @NotBlank @Size(max = 10) @Pattern(regexp = Fraction.WRITTEN)
        String part,

        @NotBlank @Coded(CodeList.PRIORITY) String urgency,
        @NotNull @Nullable LocalDate lookOn) {

    static AskForm on(LocalDate lookOn) {
        return new AskForm("", 0, "1", "NORMAL", lookOn);
    }

    Wish wish() {
        Fraction parts = Fraction.of(part);
        if (parts.isNothing()) {
            throw new Refused("network.refused.fraction");
        }
        return new Wish(kind, parts, requireNonNull(children), urgency);
    }

    LocalDate look() {
        return requireNonNull(lookOn);
    }
}
