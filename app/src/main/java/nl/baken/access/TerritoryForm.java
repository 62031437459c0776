package nl.baken.access;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import nl.baken.codes.KnownMunicipality;
import org.jspecify.annotations.Nullable;

/** A municipality for which an organisation is going to answer. */
@SuppressWarnings("MultipleNullnessAnnotations") // a browser may leave it out, the form then asks for it
record TerritoryForm(
        @NotBlank @KnownMunicipality String municipality,
        @NotNull @Nullable LocalDate from,
        @Nullable LocalDate last) {

    static TerritoryForm from(LocalDate today) {
        return new TerritoryForm("", today, null);
    }

    LocalDate begin() {
        return requireNonNull(from);
    }
}
