package nl.baken.legal;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import nl.baken.legal.Party.Signature;
import org.jspecify.annotations.Nullable;

/** A signature as it is written down. */
@SuppressWarnings("MultipleNullnessAnnotations") // a browser may leave it out, the form then asks for it
record SignForm(
        @NotBlank @Size(max = 120) String signatory,
        @NotNull @Nullable LocalDate on) {

    static SignForm on(LocalDate today) {
        return new SignForm("", today);
    }

    Signature signature() {
        return new Signature(signatory, requireNonNull(on));
    }
}
