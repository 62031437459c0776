package nl.baken.dossiers;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import nl.baken.access.PostId;
import nl.baken.access.Trust;
import nl.baken.codes.CodeList;
import nl.baken.codes.Coded;
import nl.baken.legal.Plea;
import org.jspecify.annotations.Nullable;

/** Which reader may open whereabouts, up to what day and why, as typed. */
@SuppressWarnings("MultipleNullnessAnnotations") // a browser may leave it out, the form then asks for it
record TrustForm(
        @NotNull @Nullable PostId post,
        @NotNull @FutureOrPresent @Nullable LocalDate lastDay,
        @NotBlank @Coded(CodeList.LEGAL_GROUND) String ground,
        @NotBlank @Size(max = 2000) String need) {

    static TrustForm until(LocalDate day) {
        return new TrustForm(null, day, "", "");
    }

    Trust trust() {
        return new Trust(requireNonNull(post), Day.of(lastDay));
    }

    Plea plea() {
        return new Plea(ground, need);
    }

    /** Tells nothing: why it is necessary is personal data. */
    @Override
    public String toString() {
        return "TrustForm[]";
    }
}
